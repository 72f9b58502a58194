-- Content packs handed in, and those that were published: what they were made of stays, thrown away or not.
CREATE TABLE course_pack (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title        VARCHAR(300) COLLATE "C" NOT NULL,
    version      VARCHAR(40) COLLATE "C"  NOT NULL,
    sha256       CHAR(64) COLLATE "C"     NOT NULL,
    bytes        BYTEA    NOT NULL,
    words        BYTEA,
    files        INTEGER      NOT NULL,
    stops        INTEGER      NOT NULL,
    made_by      VARCHAR(36) COLLATE "C"  NOT NULL,
    made_at      TIMESTAMP    NOT NULL,
    published_by VARCHAR(36) COLLATE "C",
    published_at TIMESTAMP,
    reason       VARCHAR(400) COLLATE "C",
    ended_by     VARCHAR(36) COLLATE "C",
    ended_at     TIMESTAMP
);
CREATE INDEX course_pack_published ON course_pack (published_at);
