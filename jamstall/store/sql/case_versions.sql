-- One row per case and load, both funds: what of a case is counted and grouped by.
-- The year is the decision's; a project without one counts by its start, a pending case in no year.
CREATE OR REPLACE VIEW case_versions AS
SELECT
    'business_grants'::fund AS fund, load_id, region, case_id, case_key, municipalities, support_form,
    year(decided_on)::SMALLINT AS year, decision, amount_applied, amount_granted, amount_paid,
    sni_code, sni_version, applicant_sex, birthplace, age_group
FROM business_grants
UNION ALL
SELECT
    'project_funds'::fund, load_id, region, case_id, case_key, municipalities, support_form,
    if(decision = 'pending', NULL, year(coalesce(decided_on, starts_on)))::SMALLINT, decision, amount_applied, amount_granted,
    amount_paid, sni_code, sni_version, applicant_sex, birthplace, age_group
FROM project_funds;
