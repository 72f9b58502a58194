-- One row, never changed: whoever publishes a pack holds it, so that two packs are never mixed.
CREATE TABLE course_lock (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1)
);
INSERT INTO course_lock (id) VALUES (1);

-- Which edition of a module, with which quiz, was current from when to when.
CREATE TABLE course_module (
    id       VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    module   VARCHAR(60) COLLATE "C"  NOT NULL,
    title    VARCHAR(300) COLLATE "C" NOT NULL,
    edition  CHAR(64) COLLATE "C"     NOT NULL REFERENCES content_edition,
    quiz     CHAR(64) COLLATE "C"     REFERENCES content_edition,
    quiz_key CHAR(64) COLLATE "C"     REFERENCES content_edition,
    audience VARCHAR(12) COLLATE "C"  NOT NULL,
    minutes  INTEGER                  NOT NULL,
    place    INTEGER                  NOT NULL,
    from_at  TIMESTAMP                NOT NULL,
    to_at    TIMESTAMP
);
CREATE INDEX course_module_current ON course_module (module, to_at);
CREATE INDEX course_module_edition ON course_module (edition);
CREATE INDEX course_module_quiz ON course_module (quiz);
CREATE INDEX course_module_quiz_key ON course_module (quiz_key);

-- The same for glossary, emergency cards, the words of the statement, and pictures.
CREATE TABLE course_edition (
    id      VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    kind    VARCHAR(20) COLLATE "C" NOT NULL,
    name    VARCHAR(80) COLLATE "C" NOT NULL,
    sha256  CHAR(64) COLLATE "C"    NOT NULL REFERENCES content_edition,
    from_at TIMESTAMP               NOT NULL,
    to_at   TIMESTAMP
);
CREATE INDEX course_edition_current ON course_edition (kind, to_at);
CREATE INDEX course_edition_sha256 ON course_edition (sha256);

-- Content packs handed in, and those that were published: what they were made of stays, thrown away or not.
CREATE TABLE course_pack (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title        VARCHAR(300) COLLATE "C" NOT NULL,
    version      VARCHAR(40) COLLATE "C"  NOT NULL,
    sha256       CHAR(64) COLLATE "C"     NOT NULL,
    bytes        BYTEA                    NOT NULL,
    words        BYTEA,
    files        INTEGER                  NOT NULL,
    stops        INTEGER                  NOT NULL,
    made_by      VARCHAR(36) COLLATE "C"  NOT NULL,
    made_at      TIMESTAMP                NOT NULL,
    published_by VARCHAR(36) COLLATE "C",
    published_at TIMESTAMP,
    reason       VARCHAR(400) COLLATE "C",
    ended_by     VARCHAR(36) COLLATE "C",
    ended_at     TIMESTAMP
);
CREATE INDEX course_pack_published ON course_pack (published_at);
