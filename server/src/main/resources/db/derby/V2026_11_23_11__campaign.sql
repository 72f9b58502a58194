-- 研修計画. A row without published_at is a draft; a published one never changes.
CREATE TABLE campaign_campaign (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    title        VARCHAR(200) NOT NULL,
    fiscal_year  INTEGER      NOT NULL,
    opens_on     DATE         NOT NULL,
    due_on       DATE         NOT NULL,
    closes_on    DATE         NOT NULL,
    created_by   VARCHAR(36)  REFERENCES people_person,
    created_at   TIMESTAMP    NOT NULL,
    published_by VARCHAR(36)  REFERENCES people_person,
    published_at TIMESTAMP
);
CREATE INDEX campaign_campaign_closes ON campaign_campaign (closes_on);

-- edition, quiz and audience are what the module was at publication.
CREATE TABLE campaign_item (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36)  NOT NULL REFERENCES campaign_campaign,
    place        INTEGER      NOT NULL,
    kind         VARCHAR(16)  NOT NULL CHECK (kind IN ('module', 'acknowledgement')),
    module_id    VARCHAR(80),
    documents    VARCHAR(600),
    edition      CHAR(64),
    quiz         CHAR(64),
    audience     VARCHAR(12),
    CONSTRAINT campaign_item_place UNIQUE (campaign, place)
);

-- ref: id of the group or the person.
CREATE TABLE campaign_audience (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    campaign     VARCHAR(36)  NOT NULL REFERENCES campaign_campaign,
    kind         VARCHAR(8)   NOT NULL CHECK (kind IN ('all', 'members', 'staff', 'group', 'person')),
    ref          VARCHAR(36)
);
