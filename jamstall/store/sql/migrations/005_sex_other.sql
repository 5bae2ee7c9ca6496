-- A sex that is neither woman's nor man's is a group of its own, `other`; before, a file's "annat"
-- was read as `unknown`, and stays so in what is loaded already: nobody can tell the two apart.
ALTER TABLE business_grants ALTER applicant_sex TYPE VARCHAR;
ALTER TABLE project_funds ALTER applicant_sex TYPE VARCHAR;
ALTER TABLE cases ALTER sex TYPE VARCHAR;
DROP TYPE sex;
CREATE TYPE sex AS ENUM ('woman', 'man', 'mixed', 'other', 'not_applicable', 'unknown');
ALTER TABLE business_grants ALTER applicant_sex TYPE sex;
ALTER TABLE project_funds ALTER applicant_sex TYPE sex;
ALTER TABLE cases ALTER sex TYPE sex;
