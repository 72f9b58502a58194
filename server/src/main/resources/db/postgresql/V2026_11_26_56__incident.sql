-- What was done about a report, and drills with their times. Notes are only added.
CREATE TABLE incident_note (
    id      VARCHAR(76) COLLATE "C"   NOT NULL PRIMARY KEY,
    report  CHAR(64) COLLATE "C"      NOT NULL REFERENCES incident_report,
    place   INTEGER       NOT NULL,
    words   VARCHAR(2000) COLLATE "C" NOT NULL,
    closes  BOOLEAN       NOT NULL,
    made_by VARCHAR(36) COLLATE "C"   NOT NULL REFERENCES people_person,
    made_at TIMESTAMP     NOT NULL,
    CONSTRAINT incident_note_place UNIQUE (report, place)
);

CREATE TABLE incident_drill (
    id        VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    title     VARCHAR(200) COLLATE "C" NOT NULL,
    kind      VARCHAR(8) COLLATE "C"   NOT NULL CHECK (kind IN ('lost', 'leak', 'mail', 'disaster', 'other')),
    starts_at TIMESTAMP    NOT NULL,
    ends_at   TIMESTAMP    NOT NULL,
    made_by   VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    made_at   TIMESTAMP    NOT NULL,
    ended_at  TIMESTAMP
);
CREATE INDEX incident_drill_starts ON incident_drill (starts_at);
CREATE INDEX incident_note_by ON incident_note (made_by);
CREATE INDEX incident_drill_by ON incident_drill (made_by);
