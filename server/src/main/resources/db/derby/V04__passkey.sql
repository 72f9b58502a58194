-- Public keys of passkeys. Rows are added, never changed. The id is the SHA-256 of the credential id.
CREATE TABLE passkey_passkey (
    id            CHAR(64)      NOT NULL PRIMARY KEY,
    credential    VARCHAR(1364) NOT NULL,
    person        VARCHAR(36)   NOT NULL REFERENCES people_person,
    device        VARCHAR(43)   NOT NULL,
    public_key    VARCHAR(200)  NOT NULL,
    flags         INTEGER       NOT NULL,
    for_acts      BOOLEAN       NOT NULL,
    registered_at TIMESTAMP     NOT NULL
);

-- Statements that confirmed an act of weight: once. The id is their SHA-256; gone when they are too old anyway.
CREATE TABLE passkey_spent (
    id      CHAR(64)  NOT NULL PRIMARY KEY,
    gone_at TIMESTAMP NOT NULL
);
