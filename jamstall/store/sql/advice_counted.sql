-- One row per published group of clients: what of advice is counted and grouped by.
-- A report counts as its latest published load tells it, whole. Its year is its period's.
CREATE OR REPLACE VIEW advice_current AS
SELECT advice.*
FROM advice
JOIN loads USING (load_id)
WHERE loads.status = 'published'
QUALIFY rank() OVER (PARTITION BY region, case_key ORDER BY loads.published_order DESC) = 1;

CREATE OR REPLACE VIEW advice_counted AS
SELECT
    year(period_from)::SMALLINT AS year,
    left(municipalities[1], 2) AS county,
    municipalities[1] AS municipality,
    industries.industry_id, industries.sector, industries.division,
    applicant_sex AS sex, birthplace, age_group, phase,
    clients, sessions, hours,
    'advice' AS fund, NULL::decision AS decision
FROM advice_current
JOIN industries
    ON industries.sni_code IS NOT DISTINCT FROM advice_current.sni_code
    AND industries.sni_version IS NOT DISTINCT FROM advice_current.sni_version;

-- One row per load and what in it a later load can take the place of: a case, or a report of advice.
CREATE OR REPLACE VIEW load_versions AS
SELECT 'business_grants'::fund AS fund, load_id, region, case_key FROM business_grants
UNION ALL
SELECT 'project_funds'::fund, load_id, region, case_key FROM project_funds
UNION ALL
SELECT DISTINCT 'advice'::fund, load_id, region, case_key FROM advice;

-- One row per case, and per report of advice, that counts by now, and the load it is from.
CREATE OR REPLACE VIEW counted_versions AS
SELECT fund, region, case_key, load_id FROM cases
UNION ALL
SELECT DISTINCT 'advice'::fund, region, case_key, load_id FROM advice_current;
