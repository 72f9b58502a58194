-- 会期と休日: days of the council's own, on which nobody is written to.
CREATE TABLE calendar_council_day (
    id         VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY,
    kind       VARCHAR(10) COLLATE "C" NOT NULL CHECK (kind IN ('session', 'closed')),
    from_on    DATE                    NOT NULL,
    to_on      DATE                    NOT NULL,
    words      VARCHAR(60) COLLATE "C" NOT NULL,
    entered_by VARCHAR(36) COLLATE "C" NOT NULL REFERENCES people_person,
    entered_at TIMESTAMP               NOT NULL,
    ended_at   TIMESTAMP
);
CREATE INDEX calendar_council_day_entered_by ON calendar_council_day (entered_by);
