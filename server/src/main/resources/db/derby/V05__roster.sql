-- Rosters read and not yet applied; the text goes when it is applied or a week old.
CREATE TABLE roster_upload (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    sha256     CHAR(64)     NOT NULL,
    bytes      BLOB(8M),
    read_by    VARCHAR(36)  NOT NULL,
    read_at    TIMESTAMP    NOT NULL,
    seen       CHAR(64)     NOT NULL,
    applied_at TIMESTAMP,
    result     VARCHAR(400),
    -- How everybody stood before a file was applied, so that it can be taken back.
    undo       BLOB(8M),
    undone_at  TIMESTAMP
);
