-- How everybody stood before a file was applied, so that it can be taken back.
ALTER TABLE roster_upload ADD COLUMN undo BLOB(8M);
ALTER TABLE roster_upload ADD COLUMN undone_at TIMESTAMP;
