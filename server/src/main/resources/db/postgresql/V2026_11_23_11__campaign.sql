-- 研修計画. A row without published_at is a draft; a published one never changes.
CREATE TABLE campaign_campaign (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title        VARCHAR(200) COLLATE "C" NOT NULL,
    fiscal_year  INTEGER      NOT NULL,
    opens_on     DATE         NOT NULL,
    due_on       DATE         NOT NULL,
    closes_on    DATE         NOT NULL,
    created_by   VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    created_at   TIMESTAMP    NOT NULL,
    published_by VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    published_at TIMESTAMP
);
CREATE INDEX campaign_campaign_closes ON campaign_campaign (closes_on);
CREATE INDEX campaign_campaign_creator ON campaign_campaign (created_by);
CREATE INDEX campaign_campaign_publisher ON campaign_campaign (published_by);

-- edition, quiz and audience are what the module was at publication.
CREATE TABLE campaign_item (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES campaign_campaign,
    place        INTEGER      NOT NULL,
    kind         VARCHAR(16) COLLATE "C"  NOT NULL CHECK (kind IN ('module', 'acknowledgement')),
    module_id    VARCHAR(80) COLLATE "C",
    documents    VARCHAR(600) COLLATE "C",
    edition      CHAR(64) COLLATE "C",
    quiz         CHAR(64) COLLATE "C",
    audience     VARCHAR(12) COLLATE "C",
    CONSTRAINT campaign_item_place UNIQUE (campaign, place)
);

-- ref: id of the group or the person.
CREATE TABLE campaign_audience (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES campaign_campaign,
    kind         VARCHAR(8) COLLATE "C"   NOT NULL CHECK (kind IN ('all', 'members', 'staff', 'group', 'person')),
    ref          VARCHAR(36) COLLATE "C"
);
CREATE INDEX campaign_audience_campaign ON campaign_audience (campaign);
