-- The edition of the policy a plan of re-training was drawn up for.
ALTER TABLE campaign_campaign ADD COLUMN revised_document VARCHAR(40);
ALTER TABLE campaign_campaign ADD COLUMN revised_to INTEGER;
