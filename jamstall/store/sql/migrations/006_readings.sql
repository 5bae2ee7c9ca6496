-- What the texts of projects show of a gender equality perspective: what the machine reads in them,
-- what people judge, and the level that a case counts with (docs/decisions/0031-readings-beside-cases.md).
CREATE TYPE review_level AS ENUM (
    'not_mentioned', 'mentioned', 'analysed', 'acted_on', 'not_screened', 'not_applicable'
);
CREATE TYPE read_by AS ENUM ('person', 'machine');

CREATE SEQUENCE reading_ids;
CREATE SEQUENCE judgement_ids;

-- One row per text and rule set: what the machine reads in it. Derived: may be thrown away and made
-- again. `level` is 0–3, null where the text could not be screened. `answers` is a JSON object of
-- question → true or false; `evidence` a JSON list of {question, start, end, quote}, where start and
-- end are offsets into the text as it is stored: the project's name, a blank line, its description.
CREATE TABLE readings (
    text_key VARCHAR NOT NULL,
    rules VARCHAR NOT NULL,
    level TINYINT,
    target BOOLEAN NOT NULL,
    main BOOLEAN NOT NULL,
    diversity BOOLEAN NOT NULL,
    answers VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    read_order INTEGER NOT NULL DEFAULT nextval('reading_ids'),
    PRIMARY KEY (text_key, rules)
);

-- One row per judgement of a person of a case's text. Only ever added to. A case is its region's by
-- its key, as everywhere; `case_id` is how its number was written then. `answers` is as above.
-- `blind` is of a reader who had not seen the machine's; `adjudicates` of one who settles others'.
CREATE TABLE judgements (
    judgement_id INTEGER PRIMARY KEY DEFAULT nextval('judgement_ids'),
    region VARCHAR NOT NULL,
    case_key VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    text_key VARCHAR NOT NULL,
    reader VARCHAR NOT NULL,
    judged_at TIMESTAMP NOT NULL,
    blind BOOLEAN NOT NULL,
    adjudicates BOOLEAN NOT NULL,
    level TINYINT,
    target BOOLEAN NOT NULL,
    main BOOLEAN NOT NULL,
    diversity BOOLEAN NOT NULL,
    answers VARCHAR NOT NULL,
    reason VARCHAR,
    comment VARCHAR
);

-- What a case is grouped and filtered by. `text_key` tells one text from another; null where there
-- is none. `read_by` is whose the level is; null where nobody has read the text.
ALTER TABLE cases ADD COLUMN strategy_area VARCHAR;
ALTER TABLE cases ADD COLUMN text_key VARCHAR;
ALTER TABLE cases ADD COLUMN review_level review_level DEFAULT 'not_applicable';
ALTER TABLE cases ADD COLUMN read_by read_by;

UPDATE cases SET
    strategy_area = versions.strategy_area,
    text_key = if(
        trim(concat(versions.project_name, versions.description)) = '',
        NULL,
        left(sha256(concat_ws(
            chr(10) || chr(10), nullif(versions.project_name, ''), nullif(versions.description, '')
        )), 32)
    ),
    review_level = 'not_screened'
FROM project_funds AS versions
WHERE cases.fund = 'project_funds'
    AND versions.load_id = cases.load_id
    AND versions.region = cases.region
    AND versions.case_id = cases.case_id;
