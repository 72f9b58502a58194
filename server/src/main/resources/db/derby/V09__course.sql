-- One row, never changed: whoever publishes a pack holds it, so that two packs are never mixed.
CREATE TABLE course_lock (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1)
);
INSERT INTO course_lock (id) VALUES (1);

-- Which edition of a module, with which quiz, was current from when to when.
CREATE TABLE course_module (
    id       VARCHAR(36)  NOT NULL PRIMARY KEY,
    module   VARCHAR(60)  NOT NULL,
    title    VARCHAR(300) NOT NULL,
    edition  CHAR(64)     NOT NULL REFERENCES content_edition,
    quiz     CHAR(64)     REFERENCES content_edition,
    quiz_key CHAR(64)     REFERENCES content_edition,
    audience VARCHAR(12)  NOT NULL,
    minutes  INTEGER      NOT NULL,
    place    INTEGER      NOT NULL,
    from_at  TIMESTAMP    NOT NULL,
    to_at    TIMESTAMP
);
CREATE INDEX course_module_current ON course_module (module, to_at);

-- The same for glossary, emergency cards, the words of the statement, and pictures.
CREATE TABLE course_edition (
    id      VARCHAR(36) NOT NULL PRIMARY KEY,
    kind    VARCHAR(20) NOT NULL,
    name    VARCHAR(80) NOT NULL,
    sha256  CHAR(64)    NOT NULL REFERENCES content_edition,
    from_at TIMESTAMP   NOT NULL,
    to_at   TIMESTAMP
);
CREATE INDEX course_edition_current ON course_edition (kind, to_at);

-- Content packs handed in, and those that were published: what they were made of stays, thrown away or not.
CREATE TABLE course_pack (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    title        VARCHAR(300) NOT NULL,
    version      VARCHAR(40)  NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    bytes        BLOB(16M)    NOT NULL,
    words        BLOB(1M),
    files        INTEGER      NOT NULL,
    stops        INTEGER      NOT NULL,
    made_by      VARCHAR(36)  NOT NULL,
    made_at      TIMESTAMP    NOT NULL,
    published_by VARCHAR(36),
    published_at TIMESTAMP,
    reason       VARCHAR(400),
    ended_by     VARCHAR(36),
    ended_at     TIMESTAMP
);
CREATE INDEX course_pack_published ON course_pack (published_at);
