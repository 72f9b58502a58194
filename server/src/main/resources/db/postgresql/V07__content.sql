-- Immutable editions. Rows are added, never changed: the name is the SHA-256 of the bytes.
CREATE TABLE content_edition (
    sha256       CHAR(64) COLLATE "C"     NOT NULL PRIMARY KEY,
    kind         VARCHAR(20) COLLATE "C"  NOT NULL,
    name         VARCHAR(80) COLLATE "C"  NOT NULL,
    title        VARCHAR(300) COLLATE "C" NOT NULL,
    media_type   VARCHAR(80) COLLATE "C"  NOT NULL,
    bytes        BYTEA                    NOT NULL,
    byte_count   INTEGER                  NOT NULL,
    label        VARCHAR(40) COLLATE "C"  NOT NULL,
    visibility   VARCHAR(12) COLLATE "C"  NOT NULL CHECK (visibility IN ('public', 'restricted', 'server')),
    audience     VARCHAR(12) COLLATE "C"  NOT NULL CHECK (audience IN ('all', 'members', 'staff', 'roles')),
    published_at TIMESTAMP                NOT NULL
);
CREATE INDEX content_edition_name ON content_edition (kind, name, published_at);
