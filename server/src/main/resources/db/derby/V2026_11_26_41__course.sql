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
