-- Self-checks as they were answered, one row for each record and one for each of its answers.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE selfcheck_check (
    sha256      CHAR(64)    NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) NOT NULL,
    person      VARCHAR(36) NOT NULL REFERENCES people_person,
    form        CHAR(64)    NOT NULL REFERENCES content_edition,
    occurred_at TIMESTAMP   NOT NULL,
    received_at TIMESTAMP   NOT NULL
);

CREATE TABLE selfcheck_answer (
    selfcheck CHAR(64)      NOT NULL REFERENCES selfcheck_check,
    item      VARCHAR(80)   NOT NULL,
    choice    VARCHAR(3)    NOT NULL CHECK (choice IN ('yes', 'no', 'na')),
    remark    VARCHAR(1000),
    position  INTEGER       NOT NULL,
    PRIMARY KEY (selfcheck, item)
);
