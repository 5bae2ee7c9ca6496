-- One row per place of the largest grants: öre granted and paid. A grant can have several places.
WITH single AS (  -- the largest of one place: asked of the table, from which few columns are read
    SELECT c.case_no, c.industry_id, c.year, c.county, c.amount_granted, c.amount_paid
    FROM cases AS c
    WHERE /*filters*/ c.parts = 1 AND c.decision = 'granted' AND c.amount_granted IS NOT NULL
    ORDER BY c.amount_granted DESC, c.case_no DESC
    LIMIT ?
),
divided AS (  -- all of several places
    SELECT c.case_no, c.industry_id, c.year, c.county, c.amount_granted, c.amount_paid
    FROM case_places AS c
    WHERE /*filters*/ c.parts > 1 AND c.decision = 'granted' AND c.amount_granted IS NOT NULL
),
every AS (FROM single UNION ALL FROM divided)
SELECT
    industry_id, year, county,
    (sum(amount_granted) * 100)::BIGINT, (coalesce(sum(amount_paid), 0) * 100)::BIGINT
FROM every
WHERE case_no IN (
    SELECT case_no FROM every GROUP BY case_no ORDER BY sum(amount_granted) DESC, case_no DESC LIMIT ?
)
GROUP BY ALL
