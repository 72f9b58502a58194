-- The edition of the policy a plan of re-training was drawn up for.
ALTER TABLE plan_plan ADD COLUMN revised_document VARCHAR(40);
ALTER TABLE plan_plan ADD COLUMN revised_to INTEGER;
