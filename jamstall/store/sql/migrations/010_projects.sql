-- What projects are told apart by beside their level: who owns them, how large they are, what they
-- are about, whether they promise numbers without saying how, and the EU's field of intervention
-- (docs/decisions/0043-what-projects-are-about.md).
CREATE TYPE owner_kind AS ENUM (
    'municipality', 'region', 'state', 'university', 'association', 'company'
);
CREATE TYPE grant_size AS ENUM ('under_1m', 'from_1m', 'from_5m', 'from_10m');
CREATE TYPE promise AS ENUM ('with_how', 'without_how', 'no_numbers');

ALTER TABLE project_funds ADD COLUMN intervention_field VARCHAR;

ALTER TABLE cases ADD COLUMN owner_kind owner_kind;
ALTER TABLE cases ADD COLUMN grant_size grant_size;
ALTER TABLE cases ADD COLUMN intervention_field VARCHAR;
ALTER TABLE cases ADD COLUMN theme VARCHAR;
ALTER TABLE cases ADD COLUMN promise promise;

-- `theme` is what a text is mostly about, by the rules; `sentences` a JSON list of {key, start, end}:
-- every sentence that names sex or gender equality, by a key that is the same in other texts.
ALTER TABLE readings ADD COLUMN theme VARCHAR;
ALTER TABLE readings ADD COLUMN sentences VARCHAR DEFAULT '[]';
