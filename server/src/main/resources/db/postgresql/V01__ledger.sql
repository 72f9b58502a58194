-- Records as they came. Bytes are never changed, and may be erased at the end of their retention; what a record counts as
-- and who made it may be found later (ledger_judged).
CREATE TABLE ledger_record (
    sha256      CHAR(64) COLLATE "C"     NOT NULL PRIMARY KEY,
    slot        VARCHAR(140) COLLATE "C" NOT NULL CONSTRAINT ledger_record_slot UNIQUE,
    id          VARCHAR(64) COLLATE "C"  NOT NULL,
    bytes       BYTEA,
    kind        VARCHAR(40) COLLATE "C"  NOT NULL,
    person      VARCHAR(36) COLLATE "C",
    device      VARCHAR(43) COLLATE "C",
    seq         BIGINT,
    via         VARCHAR(43) COLLATE "C",
    occurred_at TIMESTAMP,
    received_at TIMESTAMP                NOT NULL,
    outcome     VARCHAR(12) COLLATE "C"  NOT NULL,
    problem     VARCHAR(8) COLLATE "C",
    detail      VARCHAR(600) COLLATE "C",
    clock_off   BOOLEAN                  NOT NULL
);
CREATE INDEX ledger_record_person ON ledger_record (person, received_at);
CREATE INDEX ledger_record_device ON ledger_record (device, seq);
CREATE INDEX ledger_record_id ON ledger_record (id);
-- What waits for a later judgement is found by its reason.
CREATE INDEX ledger_record_problem ON ledger_record (problem, sha256) WHERE problem IS NOT NULL;

-- Committed and not yet numbered. The push adds here, the sequencer takes away: no row is fought over.
CREATE TABLE ledger_pending (
    sha256      CHAR(64) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES ledger_record,
    received_at TIMESTAMP            NOT NULL,
    owner       VARCHAR(36) COLLATE "C"
);
CREATE INDEX ledger_pending_order ON ledger_pending (received_at, sha256);
CREATE INDEX ledger_pending_owner ON ledger_pending (owner);

CREATE TABLE ledger_leaf (
    position BIGINT                   NOT NULL PRIMARY KEY,
    sha256   CHAR(64) COLLATE "C"     NOT NULL CONSTRAINT ledger_leaf_record UNIQUE REFERENCES ledger_record,
    text     VARCHAR(600) COLLATE "C" NOT NULL,
    -- Whose own record it is; null for an act.
    owner    VARCHAR(36) COLLATE "C"
);
CREATE INDEX ledger_leaf_owner ON ledger_leaf (owner, position);

-- Records judged again after their leaf was written; the act's own leaf says so.
CREATE TABLE ledger_judged (
    act    CHAR(64) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES ledger_record,
    record CHAR(64) COLLATE "C" NOT NULL REFERENCES ledger_record,
    person VARCHAR(36) COLLATE "C"
);
CREATE INDEX ledger_judged_record ON ledger_judged (record);
CREATE INDEX ledger_judged_person ON ledger_judged (person);

CREATE TABLE ledger_tile (
    level  INTEGER NOT NULL,
    n      BIGINT  NOT NULL,
    hashes BYTEA   NOT NULL,
    PRIMARY KEY (level, n)
);

CREATE TABLE ledger_checkpoint (
    size      BIGINT                   NOT NULL PRIMARY KEY,
    note      VARCHAR(600) COLLATE "C" NOT NULL,
    signed_at TIMESTAMP                NOT NULL
);

-- One row: the lock that elects the server that numbers.
CREATE TABLE ledger_head (
    id      INTEGER                  NOT NULL PRIMARY KEY CHECK (id = 1),
    size    BIGINT                   NOT NULL,
    epoch   VARCHAR(36) COLLATE "C"  NOT NULL,
    log_key VARCHAR(200) COLLATE "C" NOT NULL
);

-- The logs there were, by their order: the second and later ones begin where a restored backup ended.
CREATE TABLE ledger_epoch (
    ordinal  INTEGER      NOT NULL PRIMARY KEY,
    id       VARCHAR(36) COLLATE "C" NOT NULL,
    origin   VARCHAR(160) COLLATE "C" NOT NULL,
    kept     BIGINT       NOT NULL,
    begun_at TIMESTAMP    NOT NULL,
    because  VARCHAR(12) COLLATE "C" NOT NULL,
    lost     VARCHAR(1000) COLLATE "C"
);

-- Every word a start left here and in its folder outside: one that is not here was left by later data than this.
CREATE TABLE ledger_word (
    word    CHAR(32) COLLATE "C" NOT NULL PRIMARY KEY,
    made_at TIMESTAMP NOT NULL
);

-- Of each person's numbered records how many there are, and the root over them. The sequencer alone writes it.
CREATE TABLE ledger_own (
    person  VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    records BIGINT      NOT NULL,
    root    CHAR(64) COLLATE "C" NOT NULL
);

-- How often each room was changed by an act; raised in the act's transaction.
CREATE TABLE ledger_version (
    room   VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
    raised BIGINT      NOT NULL
);
INSERT INTO ledger_version (room, raised) VALUES
    ('calendar', 1),
    ('council', 1),
    ('course', 1),
    ('duty', 1),
    ('election', 1),
    ('epoch', 1),
    ('group', 1),
    ('leave', 1),
    ('notice', 1),
    ('paper', 1),
    ('passkey', 1),
    ('person', 1),
    ('place', 1),
    ('plan', 1),
    ('policy', 1),
    ('relief', 1),
    ('role', 1),
    ('roster', 1),
    ('term', 1),
    ('transfer', 1);
