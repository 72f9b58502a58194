-- Only a keyed hash of the secret half is kept; the first digits find the row, so that tries can be counted.
CREATE TABLE device_code (
    id         VARCHAR(36) NOT NULL PRIMARY KEY,
    selector   CHAR(3)     NOT NULL,
    verifier   CHAR(64)    NOT NULL,
    person     VARCHAR(36) NOT NULL REFERENCES people_person,
    made_at    TIMESTAMP   NOT NULL,
    expires_at TIMESTAMP   NOT NULL,
    ended_at   TIMESTAMP,
    device     VARCHAR(43),
    issued_by     VARCHAR(36),
    issued_device VARCHAR(43),
    confirmed_by  VARCHAR(36),
    -- Null while a second person has not confirmed.
    backing       VARCHAR(8)
);
CREATE INDEX device_code_selector ON device_code (selector);

CREATE TABLE device_device (
    id              VARCHAR(43)  NOT NULL PRIMARY KEY,
    person          VARCHAR(36)  NOT NULL REFERENCES people_person,
    jwk             VARCHAR(300) NOT NULL,
    name            VARCHAR(80)  NOT NULL,
    app             VARCHAR(40),
    enrolled_at     TIMESTAMP    NOT NULL,
    last_contact_at TIMESTAMP    NOT NULL,
    unsent          INTEGER      NOT NULL,
    through         BIGINT       DEFAULT 0 NOT NULL,
    revoked_at      TIMESTAMP,
    revoked_because VARCHAR(200),
    -- A second public key of a device, to which restricted editions are sealed; null for desk browsers.
    sealing_jwk     VARCHAR(300),
    -- The newest epoch it knows by its own word: after a restored backup, whether it has offered all it has.
    heard_epoch     VARCHAR(36),
    -- On whose word the key is believed to be the person's.
    code         VARCHAR(36),
    issued_at    TIMESTAMP,
    disowned_at  TIMESTAMP,
    issued_by    VARCHAR(36),
    confirmed_by VARCHAR(36),
    backing      VARCHAR(8) DEFAULT 'alone' NOT NULL
);

-- Tries are counted by who made them; a code's own count let anybody end it for its owner.
CREATE TABLE device_guess (
    id      VARCHAR(43) NOT NULL PRIMARY KEY,
    about   VARCHAR(36) NOT NULL,
    wrong   INTEGER     NOT NULL,
    gone_at TIMESTAMP   NOT NULL
);
CREATE INDEX device_guess_about ON device_guess (about);

-- Keys of access tokens, the secret half sealed with what lies in the folder of keys; null once another signs.
CREATE TABLE device_token_key (
    generation  BIGINT       NOT NULL PRIMARY KEY,
    kid         VARCHAR(43)  NOT NULL CONSTRAINT device_token_key_kid UNIQUE,
    jwk         VARCHAR(300) NOT NULL,
    secret      VARCHAR(600),
    signs_until TIMESTAMP    NOT NULL,
    gone_at     TIMESTAMP    NOT NULL
);
-- Assertions that were exchanged: each is good once on all servers.
CREATE TABLE device_assertion (
    id          VARCHAR(43)  NOT NULL PRIMARY KEY,
    gone_at     TIMESTAMP    NOT NULL
);
CREATE INDEX device_assertion_gone ON device_assertion (gone_at);
-- What one person asked for and a second is to confirm, with what both were shown.
CREATE TABLE device_ask (
    id             VARCHAR(36)  NOT NULL PRIMARY KEY,
    about          VARCHAR(8)   NOT NULL,
    person         VARCHAR(36)  NOT NULL REFERENCES people_person,
    role           VARCHAR(12),
    code           VARCHAR(36)  REFERENCES device_code,
    name           VARCHAR(200) NOT NULL,
    devices        VARCHAR(4000) NOT NULL,
    asked_by       VARCHAR(36) REFERENCES people_person,
    asked_device   VARCHAR(43),
    asked_at       TIMESTAMP    NOT NULL,
    until_at       TIMESTAMP    NOT NULL,
    outcome        VARCHAR(12)  NOT NULL,
    decided_at     TIMESTAMP,
    decided_by     VARCHAR(36)  REFERENCES people_person,
    because        VARCHAR(200)
);
-- Who is who at the city's issuer; the last two stand while the row is in force, so that each is one's alone.
CREATE TABLE device_account (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    person       VARCHAR(36)  NOT NULL REFERENCES people_person,
    issuer       VARCHAR(300) NOT NULL,
    identifier   VARCHAR(200) NOT NULL,
    asked_by     VARCHAR(36)  NOT NULL,
    asked_at     TIMESTAMP    NOT NULL,
    confirmed_by VARCHAR(36),
    confirmed_at TIMESTAMP,
    ended_by     VARCHAR(36),
    ended_at     TIMESTAMP,
    of_account   VARCHAR(43)  CONSTRAINT device_account_one UNIQUE,
    of_person    VARCHAR(36)  CONSTRAINT device_account_person UNIQUE
);
-- Devices that came by the city's word, with what the issuer is asked again, sealed.
CREATE TABLE device_vouching (
    device       VARCHAR(43)  NOT NULL PRIMARY KEY REFERENCES device_device,
    account      VARCHAR(36)  NOT NULL REFERENCES device_account,
    subject      VARCHAR(300) NOT NULL,
    refresh      VARCHAR(16000) NOT NULL,
    state        VARCHAR(43)  NOT NULL,
    leased_until TIMESTAMP    NOT NULL
);
