-- 免除 (no until_on) and 期限延長; a relief ends, it is not deleted.
CREATE TABLE relief_relief (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36)  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36)  NOT NULL REFERENCES people_person,
    kind       VARCHAR(12)  NOT NULL,
    until_on   DATE,
    reason     VARCHAR(400) NOT NULL,
    granted_by VARCHAR(36)  NOT NULL REFERENCES people_person,
    granted_at TIMESTAMP    NOT NULL,
    ended_by   VARCHAR(36)  REFERENCES people_person,
    ended_at   TIMESTAMP
);
