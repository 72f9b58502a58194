-- Attempts as the server marked them, with the pass mark and the questions they were held to.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE quiz_attempt (
    sha256      CHAR(64) COLLATE "C"    NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) COLLATE "C" NOT NULL,
    person      VARCHAR(36) COLLATE "C" NOT NULL REFERENCES people_person,
    module      VARCHAR(80) COLLATE "C" NOT NULL,
    quiz        CHAR(64) COLLATE "C"    NOT NULL REFERENCES content_edition,
    asked       INTEGER                 NOT NULL CHECK (asked > 0),
    right_count INTEGER                 NOT NULL,
    dont_know   INTEGER                 NOT NULL,
    pass_mark   INTEGER                 NOT NULL,
    passed      BOOLEAN                 NOT NULL,
    marks       BYTEA                   NOT NULL,
    occurred_at TIMESTAMP               NOT NULL,
    received_at TIMESTAMP               NOT NULL
);
-- All that the fold asks of attempts stands in it.
CREATE INDEX quiz_attempt_first ON quiz_attempt (person, module, quiz, passed, occurred_at, received_at);
CREATE INDEX quiz_attempt_quiz ON quiz_attempt (quiz);
