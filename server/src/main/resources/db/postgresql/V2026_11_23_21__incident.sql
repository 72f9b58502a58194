-- Incidents as they were reported, drills among them. One row for each record; none replaces another.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE incident_report (
    sha256      CHAR(64) COLLATE "C"     NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) COLLATE "C"  NOT NULL,
    person      VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    kind        VARCHAR(8) COLLATE "C"   NOT NULL CHECK (kind IN ('lost', 'leak', 'mail', 'disaster', 'other')),
    noticed_at  TIMESTAMP    NOT NULL,
    place       VARCHAR(400) COLLATE "C",
    story       VARCHAR(4000) COLLATE "C" NOT NULL,
    drill       BOOLEAN      NOT NULL,
    occurred_at TIMESTAMP    NOT NULL,
    received_at TIMESTAMP    NOT NULL
);
CREATE INDEX incident_report_received ON incident_report (received_at);

CREATE TABLE incident_step (
    report      CHAR(64) COLLATE "C"     NOT NULL REFERENCES incident_report,
    step        VARCHAR(400) COLLATE "C" NOT NULL,
    position    INTEGER      NOT NULL,
    PRIMARY KEY (report, position)
);
CREATE INDEX incident_report_person ON incident_report (person);
