-- Immutable editions. Rows are added, never changed: the name is the SHA-256 of the bytes.
CREATE TABLE content_edition (
    sha256       CHAR(64)     NOT NULL PRIMARY KEY,
    kind         VARCHAR(20)  NOT NULL,
    name         VARCHAR(80)  NOT NULL,
    title        VARCHAR(300) NOT NULL,
    media_type   VARCHAR(80)  NOT NULL,
    bytes        BLOB(16M)    NOT NULL,
    byte_count   INTEGER      NOT NULL,
    label        VARCHAR(40)  NOT NULL,
    visibility   VARCHAR(12)  NOT NULL CHECK (visibility IN ('public', 'restricted', 'server')),
    audience     VARCHAR(12)  NOT NULL CHECK (audience IN ('all', 'members', 'staff', 'roles')),
    published_at TIMESTAMP    NOT NULL
);
CREATE INDEX content_edition_name ON content_edition (kind, name, published_at);
