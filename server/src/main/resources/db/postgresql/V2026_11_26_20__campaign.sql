-- A draft can be given back and thrown away.
ALTER TABLE campaign_campaign ADD COLUMN returned_because VARCHAR(400) COLLATE "C";
ALTER TABLE campaign_campaign ADD COLUMN ended_at TIMESTAMP;

-- Items may be self-checks and audiences newcomers: the words are checked by the program, which refuses with a sentence.
CREATE TABLE campaign_asked (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES campaign_campaign,
    place        INTEGER      NOT NULL,
    kind         VARCHAR(16) COLLATE "C"  NOT NULL,
    module_id    VARCHAR(80) COLLATE "C",
    documents    VARCHAR(600) COLLATE "C",
    edition      CHAR(64) COLLATE "C",
    quiz         CHAR(64) COLLATE "C",
    audience     VARCHAR(12) COLLATE "C",
    CONSTRAINT campaign_asked_place UNIQUE (campaign, place)
);
INSERT INTO campaign_asked (id, campaign, place, kind, module_id, documents, edition, quiz, audience)
    SELECT id, campaign, place, kind, module_id, documents, edition, quiz, audience FROM campaign_item;
DROP TABLE campaign_item;
CREATE TABLE campaign_addressed (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES campaign_campaign,
    kind         VARCHAR(12) COLLATE "C"  NOT NULL,
    ref          VARCHAR(36) COLLATE "C"
);
INSERT INTO campaign_addressed (id, campaign, kind, ref) SELECT id, campaign, kind, ref FROM campaign_audience;
DROP TABLE campaign_audience;
CREATE INDEX campaign_addressed_campaign ON campaign_addressed (campaign);
