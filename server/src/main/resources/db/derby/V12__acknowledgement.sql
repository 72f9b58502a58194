-- What persons stated about documents: signed, withheld or declined. One row for each record; none replaces another.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE acknowledgement_statement (
    sha256      CHAR(64)      NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36)   NOT NULL,
    person      VARCHAR(36)   NOT NULL REFERENCES people_person,
    form        VARCHAR(8)    NOT NULL CHECK (form IN ('signed', 'withheld', 'declined')),
    statement   CHAR(64)      REFERENCES content_edition,
    method      VARCHAR(8)    CHECK (method IN ('drawn', 'typed')),
    typed_name  VARCHAR(200),
    reason      VARCHAR(2000),
    occurred_at TIMESTAMP     NOT NULL,
    received_at TIMESTAMP     NOT NULL
);

CREATE TABLE acknowledgement_document (
    statement CHAR(64)    NOT NULL REFERENCES acknowledgement_statement,
    document  VARCHAR(80) NOT NULL,
    edition   CHAR(64)    NOT NULL REFERENCES content_edition,
    number    INTEGER     NOT NULL,
    position  INTEGER     NOT NULL,
    PRIMARY KEY (statement, document)
);
