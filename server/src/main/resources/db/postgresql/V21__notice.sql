-- 案内と督促: words of letters, addresses, stops, what went out, what was said.
CREATE TABLE notice_text (
    id         VARCHAR(36) COLLATE "C"   NOT NULL PRIMARY KEY,
    kind       VARCHAR(10) COLLATE "C"   NOT NULL CHECK (kind IN ('start', 'week', 'day', 'overdue')),
    subject    VARCHAR(120) COLLATE "C"  NOT NULL,
    body       VARCHAR(4000) COLLATE "C" NOT NULL,
    changed_by VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    changed_at TIMESTAMP                 NOT NULL
);
CREATE INDEX notice_text_changed_by ON notice_text (changed_by);

CREATE TABLE notice_address (
    person     VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY REFERENCES people_person,
    address    VARCHAR(254) COLLATE "C",
    changed_by VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    changed_at TIMESTAMP                NOT NULL
);
CREATE INDEX notice_address_changed_by ON notice_address (changed_by);

CREATE TABLE notice_stop (
    id         VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    reason     VARCHAR(400) COLLATE "C" NOT NULL,
    stopped_by VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    stopped_at TIMESTAMP                NOT NULL,
    resumed_by VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    resumed_at TIMESTAMP
);
CREATE INDEX notice_stop_plan ON notice_stop (plan);
CREATE INDEX notice_stop_person ON notice_stop (person);
CREATE INDEX notice_stop_stopped_by ON notice_stop (stopped_by);
CREATE INDEX notice_stop_resumed_by ON notice_stop (resumed_by);

-- One letter for each person, occasion and due day, claimed before it is handed over: never two.
CREATE TABLE notice_sending (
    id         VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    plan       VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES plan_plan,
    person     VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    kind       VARCHAR(10) COLLATE "C"  NOT NULL CHECK (kind IN ('start', 'week', 'day', 'overdue')),
    due_on     DATE                     NOT NULL,
    address    VARCHAR(254) COLLATE "C",
    outcome    VARCHAR(10) COLLATE "C"  NOT NULL CHECK (outcome IN ('claimed', 'sent', 'failed', 'unknown', 'by_hand')),
    claimed_at TIMESTAMP                NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT notice_sending_once UNIQUE (plan, person, kind, due_on)
);
CREATE INDEX notice_sending_person ON notice_sending (person);

CREATE TABLE notice_call (
    id         VARCHAR(36) COLLATE "C"   NOT NULL PRIMARY KEY,
    person     VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    plan       VARCHAR(36) COLLATE "C"   REFERENCES plan_plan,
    way        VARCHAR(10) COLLATE "C"   NOT NULL CHECK (way IN ('phone', 'person', 'letter')),
    called_on  DATE                      NOT NULL,
    remark     VARCHAR(1000) COLLATE "C",
    called_by  VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    entered_at TIMESTAMP                 NOT NULL
);
CREATE INDEX notice_call_person ON notice_call (person);
CREATE INDEX notice_call_plan ON notice_call (plan);
CREATE INDEX notice_call_called_by ON notice_call (called_by);

-- Which of several servers sends now.
CREATE TABLE notice_lease (
    id         VARCHAR(10) COLLATE "C" NOT NULL PRIMARY KEY,
    holder     VARCHAR(36) COLLATE "C" NOT NULL,
    held_until TIMESTAMP               NOT NULL
);
