-- How long a newcomer has, and which editions a plan asks for where it does not ask for those in force.
ALTER TABLE plan_plan ADD COLUMN newcomer_days INTEGER DEFAULT 30 NOT NULL;
ALTER TABLE plan_asked ADD COLUMN named_editions VARCHAR(700);
