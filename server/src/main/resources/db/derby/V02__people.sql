CREATE TABLE people_person (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    roster_key  VARCHAR(60)  CONSTRAINT people_person_key UNIQUE,
    public_name VARCHAR(200) NOT NULL,
    kana        VARCHAR(200) NOT NULL,
    sort_key    VARCHAR(400) NOT NULL,
    fold_key    VARCHAR(800) NOT NULL,
    kind        VARCHAR(8)   NOT NULL,
    seat_number INTEGER,
    title       VARCHAR(60),
    added_at    TIMESTAMP    NOT NULL
);
CREATE INDEX people_person_sort ON people_person (sort_key);

-- A term of office or of service; the day it ends still counts.
CREATE TABLE people_term (
    id      VARCHAR(36) NOT NULL PRIMARY KEY,
    person  VARCHAR(36) NOT NULL REFERENCES people_person,
    from_on DATE        NOT NULL,
    to_on   DATE,
    cause   VARCHAR(40) NOT NULL
);
CREATE INDEX people_term_person ON people_term (person, from_on);

-- 会派 and 委員会.
CREATE TABLE people_group (
    id   VARCHAR(36)  NOT NULL PRIMARY KEY,
    kind VARCHAR(12)  NOT NULL,
    name VARCHAR(120) NOT NULL CONSTRAINT people_group_name UNIQUE
);

CREATE TABLE people_membership (
    id       VARCHAR(36) NOT NULL PRIMARY KEY,
    person   VARCHAR(36) NOT NULL REFERENCES people_person,
    in_group VARCHAR(36) NOT NULL REFERENCES people_group,
    from_on  DATE        NOT NULL,
    to_on    DATE
);

CREATE TABLE people_role (
    id      VARCHAR(36) NOT NULL PRIMARY KEY,
    person  VARCHAR(36) NOT NULL REFERENCES people_person,
    role    VARCHAR(12) NOT NULL,
    from_at TIMESTAMP   NOT NULL,
    to_at   TIMESTAMP,
    -- On whose word; null: the installation itself.
    asked_by     VARCHAR(36),
    confirmed_by VARCHAR(36)
);

-- 休職・長期療養など: in office, and away for a while; both days count.
CREATE TABLE people_leave (
    id      VARCHAR(36)  NOT NULL PRIMARY KEY,
    person  VARCHAR(36)  NOT NULL REFERENCES people_person,
    from_on DATE         NOT NULL,
    to_on   DATE,
    reason  VARCHAR(200) NOT NULL
);

-- How somebody was called until a name was put right; what was signed under it stays theirs.
CREATE TABLE people_former_name (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    person      VARCHAR(36)  NOT NULL REFERENCES people_person,
    public_name VARCHAR(200) NOT NULL,
    until_at    TIMESTAMP    NOT NULL
);

-- Who changed a field last, for whoever changes it next without having seen that; no value is kept.
CREATE TABLE people_change (
    id         VARCHAR(200) NOT NULL PRIMARY KEY,
    person     VARCHAR(36),
    changed_at TIMESTAMP
);
