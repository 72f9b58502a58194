-- 紙で提出: entered by one person, confirmed by another; a sheet is withdrawn, not deleted.
CREATE TABLE paper_sheet (
    id                VARCHAR(36) COLLATE "C"  NOT NULL PRIMARY KEY,
    person            VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    documents         VARCHAR(600) COLLATE "C" NOT NULL,
    signed_on         DATE                     NOT NULL,
    sha256            CHAR(64) COLLATE "C"     NOT NULL,
    media_type        VARCHAR(20) COLLATE "C"  NOT NULL,
    entered_by        VARCHAR(36) COLLATE "C"  NOT NULL REFERENCES people_person,
    entered_at        TIMESTAMP                NOT NULL,
    confirmed_by      VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    confirmed_at      TIMESTAMP,
    withdrawn_by      VARCHAR(36) COLLATE "C"  REFERENCES people_person,
    withdrawn_at      TIMESTAMP,
    withdrawn_because VARCHAR(400) COLLATE "C"
);
CREATE INDEX paper_sheet_person ON paper_sheet (person);
CREATE INDEX paper_sheet_entered_by ON paper_sheet (entered_by);
CREATE INDEX paper_sheet_confirmed_by ON paper_sheet (confirmed_by);
CREATE INDEX paper_sheet_withdrawn_by ON paper_sheet (withdrawn_by);

-- A scan is read by who opens it; beside the sheet it was read with every report.
CREATE TABLE paper_scan (
    sheet      VARCHAR(36) COLLATE "C" NOT NULL PRIMARY KEY REFERENCES paper_sheet,
    scan_bytes BYTEA                   NOT NULL
);
