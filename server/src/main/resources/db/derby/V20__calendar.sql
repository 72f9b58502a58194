-- 会期と休日: days of the council's own, on which nobody is written to.
CREATE TABLE calendar_council_day (
    id         VARCHAR(36) NOT NULL PRIMARY KEY,
    kind       VARCHAR(10) NOT NULL CHECK (kind IN ('session', 'closed')),
    from_on    DATE        NOT NULL,
    to_on      DATE        NOT NULL,
    words      VARCHAR(60) NOT NULL,
    entered_by VARCHAR(36) NOT NULL REFERENCES people_person,
    entered_at TIMESTAMP   NOT NULL,
    ended_at   TIMESTAMP
);
