-- What a case number is compared by, whichever way it is spelled (jamstall/case_key.py): a case is
-- its region's by this key. `case_id` is how the first file wrote it. Filled in by case_keys.py.
ALTER TABLE business_grants ADD COLUMN case_key VARCHAR;
ALTER TABLE project_funds ADD COLUMN case_key VARCHAR;
ALTER TABLE cases ADD COLUMN case_key VARCHAR;
