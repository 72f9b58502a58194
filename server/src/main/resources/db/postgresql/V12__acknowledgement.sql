-- What persons stated about documents: signed, withheld or declined. One row for each record; none replaces another.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE acknowledgement_statement (
    sha256      CHAR(64) COLLATE "C"      NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) COLLATE "C"   NOT NULL,
    person      VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    form        VARCHAR(8) COLLATE "C"    NOT NULL CHECK (form IN ('signed', 'withheld', 'declined')),
    statement   CHAR(64) COLLATE "C"      REFERENCES content_edition,
    method      VARCHAR(8) COLLATE "C"    CHECK (method IN ('drawn', 'typed')),
    typed_name  VARCHAR(200) COLLATE "C",
    reason      VARCHAR(2000) COLLATE "C",
    occurred_at TIMESTAMP                 NOT NULL,
    received_at TIMESTAMP                 NOT NULL
);
CREATE INDEX acknowledgement_statement_person ON acknowledgement_statement (person);
CREATE INDEX acknowledgement_statement_wording ON acknowledgement_statement (statement);

CREATE TABLE acknowledgement_document (
    statement CHAR(64) COLLATE "C"    NOT NULL REFERENCES acknowledgement_statement,
    document  VARCHAR(80) COLLATE "C" NOT NULL,
    edition   CHAR(64) COLLATE "C"    NOT NULL REFERENCES content_edition,
    number    INTEGER                 NOT NULL,
    position  INTEGER                 NOT NULL,
    PRIMARY KEY (statement, document)
);
CREATE INDEX acknowledgement_document_edition ON acknowledgement_document (edition);
