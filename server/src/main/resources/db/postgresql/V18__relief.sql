-- 免除 (no until_on) and 期限延長; a relief ends, it is not deleted.
CREATE TABLE relief_relief (
    id         VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    kind       VARCHAR(12) COLLATE "C"  NOT NULL,
    until_on   DATE,
    reason     VARCHAR(400) COLLATE "C" NOT NULL,
    granted_by VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    granted_at TIMESTAMP                NOT NULL,
    ended_by   VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    ended_at   TIMESTAMP
);
CREATE INDEX relief_relief_plan ON relief_relief (plan);
CREATE INDEX relief_relief_person ON relief_relief (person);
CREATE INDEX relief_relief_granted_by ON relief_relief (granted_by);
CREATE INDEX relief_relief_ended_by ON relief_relief (ended_by);
