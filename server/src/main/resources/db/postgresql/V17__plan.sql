-- 研修計画. A row without published_at is a draft; a published one never changes.
CREATE TABLE plan_plan (
    id               VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title            VARCHAR(200) COLLATE "C" NOT NULL,
    fiscal_year      INTEGER                  NOT NULL,
    opens_on         DATE                     NOT NULL,
    due_on           DATE                     NOT NULL,
    closes_on        DATE                     NOT NULL,
    created_by       VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    created_at       TIMESTAMP                NOT NULL,
    published_by     VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    published_at     TIMESTAMP,
    -- A draft can be given back and thrown away.
    returned_because VARCHAR(400) COLLATE "C",
    ended_at         TIMESTAMP,
    -- How long a newcomer has, and which editions a plan asks for where it does not ask for those in force.
    newcomer_days    INTEGER                  DEFAULT 30 NOT NULL,
    -- The edition of the policy a plan of re-training was drawn up for.
    revised_document VARCHAR(40) COLLATE "C",
    revised_to       INTEGER
);
CREATE INDEX plan_plan_closes ON plan_plan (closes_on);
CREATE INDEX plan_plan_creator ON plan_plan (created_by);
CREATE INDEX plan_plan_publisher ON plan_plan (published_by);

-- edition, quiz and audience are what the module was at publication. Kinds of items and of audiences are checked by the
-- program, which refuses with a sentence.
CREATE TABLE plan_asked (
    id             VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan           VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    place          INTEGER                  NOT NULL,
    kind           VARCHAR(16) COLLATE "C"  NOT NULL,
    module_id      VARCHAR(80) COLLATE "C",
    documents      VARCHAR(600) COLLATE "C",
    edition        CHAR(64) COLLATE "C",
    quiz           CHAR(64) COLLATE "C",
    audience       VARCHAR(12) COLLATE "C",
    named_editions VARCHAR(700) COLLATE "C",
    CONSTRAINT plan_asked_place UNIQUE (plan, place)
);

CREATE TABLE plan_addressed (
    id   VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    plan VARCHAR(36) COLLATE "C" NOT NULL REFERENCES plan_plan,
    kind VARCHAR(12) COLLATE "C" NOT NULL,
    ref  VARCHAR(36) COLLATE "C"
);
CREATE INDEX plan_addressed_plan ON plan_addressed (plan);
