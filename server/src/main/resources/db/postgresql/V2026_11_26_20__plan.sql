-- A draft can be given back and thrown away.
ALTER TABLE plan_plan ADD COLUMN returned_because VARCHAR(400) COLLATE "C";
ALTER TABLE plan_plan ADD COLUMN ended_at TIMESTAMP;

-- Items may be self-checks and audiences newcomers: the words are checked by the program, which refuses with a sentence.
CREATE TABLE plan_asked (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    place        INTEGER      NOT NULL,
    kind         VARCHAR(16) COLLATE "C"  NOT NULL,
    module_id    VARCHAR(80) COLLATE "C",
    documents    VARCHAR(600) COLLATE "C",
    edition      CHAR(64) COLLATE "C",
    quiz         CHAR(64) COLLATE "C",
    audience     VARCHAR(12) COLLATE "C",
    CONSTRAINT plan_asked_place UNIQUE (plan, place)
);
INSERT INTO plan_asked (id, plan, place, kind, module_id, documents, edition, quiz, audience)
    SELECT id, plan, place, kind, module_id, documents, edition, quiz, audience FROM plan_item;
DROP TABLE plan_item;
CREATE TABLE plan_addressed (
    id           VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    kind         VARCHAR(12) COLLATE "C"  NOT NULL,
    ref          VARCHAR(36) COLLATE "C"
);
INSERT INTO plan_addressed (id, plan, kind, ref) SELECT id, plan, kind, ref FROM plan_audience;
DROP TABLE plan_audience;
CREATE INDEX plan_addressed_plan ON plan_addressed (plan);
