-- A draft is proposed by its author, given back by whoever approves, or thrown away; nothing of it is ever deleted.
ALTER TABLE policy_draft ADD COLUMN title VARCHAR(300);
ALTER TABLE policy_draft ADD COLUMN proposal VARCHAR(4000);
ALTER TABLE policy_draft ADD COLUMN proposed_by VARCHAR(36);
ALTER TABLE policy_draft ADD COLUMN proposed_at TIMESTAMP;
ALTER TABLE policy_draft ADD COLUMN returned_because VARCHAR(400);
ALTER TABLE policy_draft ADD COLUMN returned_by VARCHAR(36);
ALTER TABLE policy_draft ADD COLUMN returned_at TIMESTAMP;
ALTER TABLE policy_draft ADD COLUMN ended_by VARCHAR(36);
ALTER TABLE policy_draft ADD COLUMN ended_at TIMESTAMP;
-- Who signs again because of an edition: all, members, staff, nobody.
ALTER TABLE policy_edition ADD COLUMN resign VARCHAR(8) DEFAULT 'all' NOT NULL;
UPDATE policy_edition SET resign = 'nobody' WHERE material = FALSE;
