-- Advice before anyone applies: rows are groups of clients, never persons, and no case of a fund.
-- A table that files hold is `advice` too, so the kind of a load is three things by now.
-- The views and macros that name the type are made anew after the migrations.
DROP VIEW IF EXISTS case_versions CASCADE;
ALTER TABLE loads ALTER fund TYPE VARCHAR;
ALTER TABLE mappings ALTER fund TYPE VARCHAR;
ALTER TABLE cases ALTER fund TYPE VARCHAR;
DROP TYPE fund;
CREATE TYPE fund AS ENUM ('business_grants', 'project_funds', 'advice');
ALTER TABLE loads ALTER fund TYPE fund;
ALTER TABLE mappings ALTER fund TYPE fund;
ALTER TABLE cases ALTER fund TYPE fund;

CREATE TYPE phase AS ENUM ('idea', 'start', 'running', 'unknown');

-- One row per group of clients, report and load. Only ever added to. A report (`case_key`) is one
-- organisation's of one period; `case_id` says it in words.
CREATE TABLE advice (
    load_id INTEGER NOT NULL,
    sheet VARCHAR,
    row INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    case_key VARCHAR NOT NULL,
    municipalities VARCHAR[] NOT NULL,
    adviser VARCHAR NOT NULL,
    adviser_key VARCHAR NOT NULL,
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    sni_code VARCHAR,
    sni_version SMALLINT,
    applicant_sex sex NOT NULL,
    birthplace birthplace NOT NULL,
    age_group age_group NOT NULL,
    phase phase NOT NULL,
    clients INTEGER NOT NULL,
    sessions INTEGER NOT NULL,
    hours DECIMAL(12, 2)
);
