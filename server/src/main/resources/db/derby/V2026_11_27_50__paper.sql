-- A scan is read by who opens it; beside the sheet it was read with every report.
CREATE TABLE paper_scan (
    sheet      VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES paper_sheet,
    scan_bytes BLOB(6M) NOT NULL
);
INSERT INTO paper_scan (sheet, scan_bytes) SELECT id, scan FROM paper_sheet;
ALTER TABLE paper_sheet DROP COLUMN scan;
