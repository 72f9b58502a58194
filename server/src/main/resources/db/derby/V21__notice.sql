-- 案内と督促: words of letters, addresses, stops, what went out, what was said.
CREATE TABLE notice_text (
    id         VARCHAR(36)   NOT NULL PRIMARY KEY,
    kind       VARCHAR(10)   NOT NULL CHECK (kind IN ('start', 'week', 'day', 'overdue')),
    subject    VARCHAR(120)  NOT NULL,
    body       VARCHAR(4000) NOT NULL,
    changed_by VARCHAR(36)   NOT NULL REFERENCES people_person,
    changed_at TIMESTAMP     NOT NULL
);

CREATE TABLE notice_address (
    person     VARCHAR(36)  NOT NULL PRIMARY KEY REFERENCES people_person,
    address    VARCHAR(254),
    changed_by VARCHAR(36)  NOT NULL REFERENCES people_person,
    changed_at TIMESTAMP    NOT NULL
);

CREATE TABLE notice_stop (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36)  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36)  REFERENCES people_person,
    reason     VARCHAR(400) NOT NULL,
    stopped_by VARCHAR(36)  NOT NULL REFERENCES people_person,
    stopped_at TIMESTAMP    NOT NULL,
    resumed_by VARCHAR(36)  REFERENCES people_person,
    resumed_at TIMESTAMP
);

-- One letter for each person, occasion and due day, claimed before it is handed over: never two.
CREATE TABLE notice_sending (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36)  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36)  NOT NULL REFERENCES people_person,
    kind       VARCHAR(10)  NOT NULL CHECK (kind IN ('start', 'week', 'day', 'overdue')),
    due_on     DATE         NOT NULL,
    address    VARCHAR(254),
    outcome    VARCHAR(10)  NOT NULL CHECK (outcome IN ('claimed', 'sent', 'failed', 'unknown', 'by_hand')),
    claimed_at TIMESTAMP    NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT notice_sending_once UNIQUE (plan, person, kind, due_on)
);

CREATE TABLE notice_call (
    id         VARCHAR(36)   NOT NULL PRIMARY KEY,
    person     VARCHAR(36)   NOT NULL REFERENCES people_person,
    plan       VARCHAR(36)   REFERENCES plan_plan,
    way        VARCHAR(10)   NOT NULL CHECK (way IN ('phone', 'person', 'letter')),
    called_on  DATE          NOT NULL,
    remark     VARCHAR(1000),
    called_by  VARCHAR(36)   NOT NULL REFERENCES people_person,
    entered_at TIMESTAMP     NOT NULL
);

-- Which of several servers sends now.
CREATE TABLE notice_lease (
    id         VARCHAR(10) NOT NULL PRIMARY KEY,
    holder     VARCHAR(36) NOT NULL,
    held_until TIMESTAMP   NOT NULL
);
