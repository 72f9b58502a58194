-- しめ: the report of a plan as it was on the day it was closed.
CREATE TABLE closing_closing (
    plan      VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES plan_plan,
    report    BLOB(16M)   NOT NULL,
    sha256    CHAR(64)    NOT NULL,
    closed_by VARCHAR(36) NOT NULL REFERENCES people_person,
    closed_at TIMESTAMP   NOT NULL
);
