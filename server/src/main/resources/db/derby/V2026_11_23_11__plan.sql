-- 研修計画. A row without published_at is a draft; a published one never changes.
CREATE TABLE plan_plan (
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
CREATE INDEX plan_plan_closes ON plan_plan (closes_on);

-- edition, quiz and audience are what the module was at publication.
CREATE TABLE plan_item (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    plan     VARCHAR(36)  NOT NULL REFERENCES plan_plan,
    place        INTEGER      NOT NULL,
    kind         VARCHAR(16)  NOT NULL CHECK (kind IN ('module', 'acknowledgement')),
    module_id    VARCHAR(80),
    documents    VARCHAR(600),
    edition      CHAR(64),
    quiz         CHAR(64),
    audience     VARCHAR(12),
    CONSTRAINT plan_item_place UNIQUE (plan, place)
);

-- ref: id of the group or the person.
CREATE TABLE plan_audience (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    plan     VARCHAR(36)  NOT NULL REFERENCES plan_plan,
    kind         VARCHAR(8)   NOT NULL CHECK (kind IN ('all', 'members', 'staff', 'group', 'person')),
    ref          VARCHAR(36)
);
