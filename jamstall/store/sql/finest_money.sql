-- One row per industry, year and county: öre granted and paid, granted cases that have no other
-- place.
SELECT
    c.industry_id, c.year, c.county,
    (coalesce(sum(c.amount_granted) FILTER (c.decision = 'granted'), 0) * 100)::BIGINT,
    (coalesce(sum(c.amount_paid), 0) * 100)::BIGINT,
    count(*) FILTER (c.decision = 'granted' AND c.parts = 1)
FROM case_places AS c
WHERE /*filters*/ true
GROUP BY ALL
