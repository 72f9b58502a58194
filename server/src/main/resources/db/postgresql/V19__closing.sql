-- しめ: the report of a plan as it was on the day it was closed.
CREATE TABLE closing_closing (
    plan      VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES plan_plan,
    report    BYTEA                   NOT NULL,
    sha256    CHAR(64) COLLATE "C"    NOT NULL,
    closed_by VARCHAR(36) COLLATE "C" NOT NULL REFERENCES people_person,
    closed_at TIMESTAMP               NOT NULL
);
CREATE INDEX closing_closing_closed_by ON closing_closing (closed_by);
