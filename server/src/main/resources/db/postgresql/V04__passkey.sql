-- Public keys of passkeys. Rows are added, never changed. The id is the SHA-256 of the credential id.
CREATE TABLE passkey_passkey (
    id            CHAR(64) COLLATE "C"      NOT NULL PRIMARY KEY,
    credential    VARCHAR(1364) COLLATE "C" NOT NULL,
    person        VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    device        VARCHAR(43) COLLATE "C"   NOT NULL,
    public_key    VARCHAR(200) COLLATE "C"  NOT NULL,
    flags         INTEGER                   NOT NULL,
    for_acts      BOOLEAN                   NOT NULL,
    registered_at TIMESTAMP                 NOT NULL
);
CREATE INDEX passkey_passkey_person ON passkey_passkey (person);

-- Statements that confirmed an act of weight: once. The id is their SHA-256; gone when they are too old anyway.
CREATE TABLE passkey_spent (
    id      CHAR(64) COLLATE "C" NOT NULL PRIMARY KEY,
    gone_at TIMESTAMP            NOT NULL
);
