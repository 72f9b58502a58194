-- Self-checks as they were answered, one row for each record and one for each of its answers.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE selfcheck_check (
    sha256      CHAR(64) COLLATE "C"    NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) COLLATE "C" NOT NULL,
    person      VARCHAR(36) COLLATE "C" NOT NULL REFERENCES people_person,
    form        CHAR(64) COLLATE "C"    NOT NULL REFERENCES content_edition,
    occurred_at TIMESTAMP               NOT NULL,
    received_at TIMESTAMP               NOT NULL
);
CREATE INDEX selfcheck_check_person ON selfcheck_check (person);
CREATE INDEX selfcheck_check_form ON selfcheck_check (form);

CREATE TABLE selfcheck_answer (
    selfcheck CHAR(64) COLLATE "C"      NOT NULL REFERENCES selfcheck_check,
    item      VARCHAR(80) COLLATE "C"   NOT NULL,
    choice    VARCHAR(3) COLLATE "C"    NOT NULL CHECK (choice IN ('yes', 'no', 'na')),
    remark    VARCHAR(1000) COLLATE "C",
    position  INTEGER                   NOT NULL,
    PRIMARY KEY (selfcheck, item)
);
