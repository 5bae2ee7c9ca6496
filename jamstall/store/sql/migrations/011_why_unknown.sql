-- Why the sex, the birthplace or the age of a case is unknown: not asked, not stated, or declined.
-- What is loaded already stays without a reason: "vill ej uppge" and an empty cell were kept as one,
-- and nobody can tell the two apart. So is what is known (docs/decisions/0062-why-unknown.md).
CREATE TYPE reason AS ENUM ('not_asked', 'not_stated', 'declined');

ALTER TABLE business_grants ADD COLUMN sex_unknown reason;
ALTER TABLE business_grants ADD COLUMN birthplace_unknown reason;
ALTER TABLE business_grants ADD COLUMN age_group_unknown reason;

ALTER TABLE project_funds ADD COLUMN sex_unknown reason;
ALTER TABLE project_funds ADD COLUMN birthplace_unknown reason;
ALTER TABLE project_funds ADD COLUMN age_group_unknown reason;

ALTER TABLE cases ADD COLUMN sex_unknown reason;
ALTER TABLE cases ADD COLUMN birthplace_unknown reason;
ALTER TABLE cases ADD COLUMN age_group_unknown reason;
