-- Brings `cases` and `case_parts` up to date for the keys in the temporary table `touched`:
-- one row per case, from its latest published load. Run within the caller's transaction; `{fund}` is
-- whose keys they are.
DELETE FROM case_parts
USING cases, touched
WHERE case_parts.case_no = cases.case_no
    AND cases.fund = touched.fund AND cases.region = touched.region
    AND cases.case_key = touched.case_key;

DELETE FROM cases
USING touched
WHERE cases.fund = touched.fund AND cases.region = touched.region
    AND cases.case_key = touched.case_key;

CREATE OR REPLACE TEMP TABLE latest AS
WITH last_published AS (
    SELECT region, case_key, max_by(load_id, published_order) AS load_id
    FROM {fund}
    JOIN touched USING (region, case_key)
    JOIN loads USING (load_id)
    WHERE loads.status = 'published'
    GROUP BY ALL
)
SELECT nextval('case_numbers')::INTEGER AS case_no, versions.*
FROM {fund}_versions AS versions
JOIN last_published USING (region, case_key, load_id);

-- A case's money is divided equally between its places, to the öre; what is left over goes to the
-- first by code. A county with all its municipalities listed is then one part (design §4.5).
CREATE OR REPLACE TEMP TABLE latest_parts AS
WITH
listed AS (
    SELECT
        case_no,
        unnest(municipalities) AS place,
        len(municipalities) AS places,
        (amount_applied * 100)::BIGINT AS applied,
        (amount_granted * 100)::BIGINT AS granted,
        (amount_paid * 100)::BIGINT AS paid
    FROM latest
    WHERE len(municipalities) > 1
),
divided AS (
    SELECT
        case_no, place, left(place, 2) AS county, length(place) AS level,
        row_number() OVER (PARTITION BY case_no ORDER BY place) = 1 AS first,
        applied // places + if(first, applied % places, 0) AS applied,
        granted // places + if(first, granted % places, 0) AS granted,
        paid // places + if(first, paid % places, 0) AS paid
    FROM listed
),
counted AS (
    SELECT
        divided.*,
        counties.municipalities > 1 AND level = 4
        AND count(*) OVER (PARTITION BY case_no, divided.county) = counties.municipalities AS whole
    FROM divided
    JOIN counties ON counties.county = divided.county
)
SELECT
    case_no,
    county,
    if(whole, county, place) AS municipality,
    (sum(applied)::DECIMAL(16, 0) * 0.01)::DECIMAL(14, 2) AS amount_applied,
    (sum(granted)::DECIMAL(16, 0) * 0.01)::DECIMAL(14, 2) AS amount_granted,
    (sum(paid)::DECIMAL(16, 0) * 0.01)::DECIMAL(14, 2) AS amount_paid
FROM counted
GROUP BY ALL;

INSERT INTO case_parts SELECT * FROM latest_parts ORDER BY case_no, municipality;

INSERT INTO cases
SELECT
    latest.case_no, fund, region, case_id, load_id, year,
    coalesce(spread.parts, 1),
    if(spread.parts IS NULL, left(municipalities[1], 2), NULL),
    if(spread.parts IS NULL, municipalities[1], NULL),
    support_form, industries.industry_id, industries.sector, industries.division,
    applicant_sex, birthplace, age_group, decision, amount_applied, amount_granted, amount_paid,
    case_key, strategy_area, text_key,
    if(fund = 'business_grants', 'not_applicable', 'not_screened')::review_level, NULL::read_by,
    owner_kind, grant_size, intervention_field, NULL::VARCHAR, NULL::promise,
    sex_unknown, birthplace_unknown, age_group_unknown
FROM latest
JOIN industries
    ON industries.sni_code IS NOT DISTINCT FROM latest.sni_code
    AND industries.sni_version IS NOT DISTINCT FROM latest.sni_version
LEFT JOIN (SELECT case_no, count(*) AS parts FROM case_parts GROUP BY case_no) AS spread
    ON spread.case_no = latest.case_no
ORDER BY latest.case_no;
