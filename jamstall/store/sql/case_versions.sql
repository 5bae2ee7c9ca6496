-- One row per case and load, of each fund and of both: what of a case is counted and grouped by.
-- The year is the decision's; a project without one counts by its start, a pending case in no year.
-- A text is known by its key (jamstall/review/text.py), whichever case has it; a case without one
-- has none.
-- A statement of one fund asks that fund's own view: what is bound for the other takes milliseconds.
CREATE OR REPLACE VIEW business_grants_versions AS
SELECT
    'business_grants'::fund AS fund, load_id, region, case_id, case_key, municipalities, support_form,
    year(decided_on)::SMALLINT AS year, decision, amount_applied, amount_granted, amount_paid,
    sni_code, sni_version, applicant_sex, birthplace, age_group,
    NULL::VARCHAR AS strategy_area, NULL::VARCHAR AS text_key, NULL::owner_kind AS owner_kind,
    NULL::grant_size AS grant_size, NULL::VARCHAR AS intervention_field,
    sex_unknown, birthplace_unknown, age_group_unknown
FROM business_grants;

CREATE OR REPLACE VIEW project_funds_versions AS
SELECT
    'project_funds'::fund AS fund, load_id, region, case_id, case_key, municipalities, support_form,
    if(decision = 'pending', NULL, year(coalesce(decided_on, starts_on)))::SMALLINT AS year,
    decision, amount_applied, amount_granted, amount_paid, sni_code, sni_version, applicant_sex, birthplace, age_group,
    strategy_area,
    if(
        trim(concat(project_name, description)) = '',
        NULL,
        left(sha256(concat_ws(
            chr(10) || chr(10), nullif(project_name, ''), nullif(description, '')
        )), 32)
    ) AS text_key,
    owner_kind(coalesce(organisation_name, ''), coalesce(organisation_number, '')) AS owner_kind,
    CASE
        WHEN amount_granted >= 10000000 THEN 'from_10m'
        WHEN amount_granted >= 5000000 THEN 'from_5m'
        WHEN amount_granted >= 1000000 THEN 'from_1m'
        WHEN amount_granted >= 0 THEN 'under_1m'
    END::grant_size AS grant_size,
    intervention_field,
    sex_unknown, birthplace_unknown, age_group_unknown
FROM project_funds;

CREATE OR REPLACE VIEW case_versions AS
FROM business_grants_versions
UNION ALL
FROM project_funds_versions;
