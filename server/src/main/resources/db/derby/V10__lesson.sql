-- Modules read to their end, one row for each record that says so.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE lesson_finished (
    sha256      CHAR(64)    NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) NOT NULL,
    person      VARCHAR(36) NOT NULL REFERENCES people_person,
    module      VARCHAR(80) NOT NULL,
    edition     CHAR(64)    NOT NULL REFERENCES content_edition,
    seconds     INTEGER     NOT NULL,
    occurred_at TIMESTAMP   NOT NULL,
    received_at TIMESTAMP   NOT NULL
);
-- All that the fold asks of lessons stands in it.
CREATE INDEX lesson_finished_first ON lesson_finished (person, module, edition, occurred_at, received_at);
