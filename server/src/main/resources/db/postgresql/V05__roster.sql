-- Rosters read and not yet applied; the text goes when it is applied or a week old.
CREATE TABLE roster_upload (
    id         VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    sha256     CHAR(64) COLLATE "C"     NOT NULL,
    bytes      BYTEA,
    read_by    VARCHAR(36) COLLATE "C"  NOT NULL,
    read_at    TIMESTAMP                NOT NULL,
    seen       CHAR(64) COLLATE "C"     NOT NULL,
    applied_at TIMESTAMP,
    result     VARCHAR(400) COLLATE "C",
    -- How everybody stood before a file was applied, so that it can be taken back.
    undo       BYTEA,
    undone_at  TIMESTAMP
);
