-- 改善事項. What never changes of an item; the rest is its steps, which are only added to.
CREATE TABLE improvement_item (
    id         VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title      VARCHAR(200) COLLATE "C" NOT NULL,
    source     VARCHAR(10) COLLATE "C"  NOT NULL CHECK (source IN ('selfcheck', 'audit', 'incident', 'other')),
    source_ref VARCHAR(200) COLLATE "C",
    made_at    TIMESTAMP                NOT NULL
);

CREATE TABLE improvement_clause (
    item   VARCHAR(36) COLLATE "C" NOT NULL REFERENCES improvement_item,
    clause VARCHAR(40) COLLATE "C" NOT NULL,
    place  INTEGER                 NOT NULL,
    PRIMARY KEY (item, place)
);

CREATE TABLE improvement_step (
    id          VARCHAR(48) COLLATE "C"   NOT NULL PRIMARY KEY,
    item        VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES improvement_item,
    place       INTEGER                   NOT NULL,
    kind        VARCHAR(8) COLLATE "C"    NOT NULL CHECK (kind IN ('opened', 'assigned', 'carried', 'closed')),
    made_by     VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    made_at     TIMESTAMP                 NOT NULL,
    note        VARCHAR(2000) COLLATE "C",
    owner       VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    due_on      DATE                      NOT NULL,
    fiscal_year INTEGER                   NOT NULL,
    CONSTRAINT improvement_step_place UNIQUE (item, place)
);
CREATE INDEX improvement_step_year ON improvement_step (fiscal_year);
CREATE INDEX improvement_step_owner ON improvement_step (owner);
CREATE INDEX improvement_step_by ON improvement_step (made_by);
