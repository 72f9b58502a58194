-- Incidents as they were reported, drills among them. One row for each record; none replaces another.
-- The row comes before its record in the transaction, so no reference says so; both commit together.
CREATE TABLE incident_report (
    sha256      CHAR(64) COLLATE "C"      NOT NULL PRIMARY KEY,
    record_id   VARCHAR(36) COLLATE "C"   NOT NULL,
    person      VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    kind        VARCHAR(8) COLLATE "C"    NOT NULL CHECK (kind IN ('lost', 'leak', 'mail', 'disaster', 'other')),
    noticed_at  TIMESTAMP                 NOT NULL,
    place       VARCHAR(400) COLLATE "C",
    story       VARCHAR(4000) COLLATE "C" NOT NULL,
    drill       BOOLEAN                   NOT NULL,
    occurred_at TIMESTAMP                 NOT NULL,
    received_at TIMESTAMP                 NOT NULL
);
CREATE INDEX incident_report_received ON incident_report (received_at);
CREATE INDEX incident_report_person ON incident_report (person);

CREATE TABLE incident_step (
    report   CHAR(64) COLLATE "C"     NOT NULL REFERENCES incident_report,
    step     VARCHAR(400) COLLATE "C" NOT NULL,
    position INTEGER                  NOT NULL,
    PRIMARY KEY (report, position)
);

-- What was done about a report, and drills with their times. Notes are only added.
CREATE TABLE incident_note (
    id      VARCHAR(76) COLLATE "C"   NOT NULL PRIMARY KEY,
    report  CHAR(64) COLLATE "C"      NOT NULL REFERENCES incident_report,
    place   INTEGER                   NOT NULL,
    words   VARCHAR(2000) COLLATE "C" NOT NULL,
    closes  BOOLEAN                   NOT NULL,
    made_by VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    made_at TIMESTAMP                 NOT NULL,
    CONSTRAINT incident_note_place UNIQUE (report, place)
);
CREATE INDEX incident_note_by ON incident_note (made_by);

CREATE TABLE incident_drill (
    id        VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title     VARCHAR(200) COLLATE "C" NOT NULL,
    kind      VARCHAR(8) COLLATE "C"   NOT NULL CHECK (kind IN ('lost', 'leak', 'mail', 'disaster', 'other')),
    starts_at TIMESTAMP                NOT NULL,
    ends_at   TIMESTAMP                NOT NULL,
    made_by   VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    made_at   TIMESTAMP                NOT NULL,
    ended_at  TIMESTAMP
);
CREATE INDEX incident_drill_starts ON incident_drill (starts_at);
CREATE INDEX incident_drill_by ON incident_drill (made_by);
