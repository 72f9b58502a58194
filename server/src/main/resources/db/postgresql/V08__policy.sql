-- The parts a policy consists of (clauses 2(4) and 10). Their names are data: a council that calls them otherwise
-- changes a row.
CREATE TABLE policy_document (
    id    VARCHAR(40) COLLATE "C" NOT NULL PRIMARY KEY,
    name  VARCHAR(60) COLLATE "C" NOT NULL,
    place INTEGER                 NOT NULL
);
INSERT INTO policy_document (id, name, place) VALUES ('basic-policy', '基本方針', 1);
INSERT INTO policy_document (id, name, place) VALUES ('standards', '対策基準', 2);
INSERT INTO policy_document (id, name, place) VALUES ('procedures', '実施手順', 3);

CREATE TABLE policy_draft (
    id               VARCHAR(36) COLLATE "C"   NOT NULL PRIMARY KEY,
    document         VARCHAR(40) COLLATE "C"   NOT NULL REFERENCES policy_document,
    sha256           CHAR(64) COLLATE "C"      NOT NULL,
    bytes            BYTEA                     NOT NULL,
    charset          VARCHAR(20) COLLATE "C"   NOT NULL,
    made_by          VARCHAR(36) COLLATE "C"   NOT NULL,
    made_at          TIMESTAMP                 NOT NULL,
    -- Proposed by its author, given back by whoever approves, or thrown away; nothing of it is ever deleted.
    title            VARCHAR(300) COLLATE "C",
    proposal         VARCHAR(4000) COLLATE "C",
    proposed_by      VARCHAR(36) COLLATE "C",
    proposed_at      TIMESTAMP,
    returned_because VARCHAR(400) COLLATE "C",
    returned_by      VARCHAR(36) COLLATE "C",
    returned_at      TIMESTAMP,
    ended_by         VARCHAR(36) COLLATE "C",
    ended_at         TIMESTAMP
);
CREATE INDEX policy_draft_document ON policy_draft (document);

CREATE TABLE policy_edition (
    sha256        CHAR(64) COLLATE "C"     NOT NULL PRIMARY KEY REFERENCES content_edition,
    document      VARCHAR(40) COLLATE "C"  NOT NULL REFERENCES policy_document,
    number        INTEGER                  NOT NULL,
    draft         VARCHAR(36) COLLATE "C"  NOT NULL CONSTRAINT policy_edition_draft UNIQUE REFERENCES policy_draft,
    source_sha256 CHAR(64) COLLATE "C"     NOT NULL,
    title         VARCHAR(300) COLLATE "C" NOT NULL,
    adopted_on    DATE                     NOT NULL,
    effective_on  DATE                     NOT NULL,
    visibility    VARCHAR(12) COLLATE "C"  NOT NULL,
    label         VARCHAR(40) COLLATE "C"  NOT NULL,
    material      BOOLEAN                  NOT NULL,
    reason        VARCHAR(400) COLLATE "C",
    published_by  VARCHAR(36) COLLATE "C"  NOT NULL,
    published_at  TIMESTAMP                NOT NULL,
    -- Who signs again because of an edition: all, members, staff, nobody.
    resign        VARCHAR(8) COLLATE "C"   DEFAULT 'all' NOT NULL,
    CONSTRAINT policy_edition_number UNIQUE (document, number)
);
