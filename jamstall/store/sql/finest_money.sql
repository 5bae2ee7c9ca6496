-- One row per industry, year and county: öre granted and paid, granted cases that have no other
-- place, and how many women and men are there: employed and owners, in the country and the county.
WITH tally AS MATERIALIZED (
    SELECT
        c.industry_id, c.year, c.county,
        (coalesce(sum(c.amount_granted) FILTER (c.decision = 'granted'), 0) * 100)::BIGINT AS granted,
        (coalesce(sum(c.amount_paid), 0) * 100)::BIGINT AS paid,
        count(*) FILTER (c.decision = 'granted' AND c.parts = 1) AS cases
    FROM case_places AS c
    WHERE /*filters*/ true
    GROUP BY ALL
),
employed AS MATERIALIZED (FROM sector_people('employed')),
owners AS MATERIALIZED (FROM sector_people('owners'))
SELECT
    tally.*, employed_there.women, employed_there.men, owners_there.women, owners_there.men,
    employed_here.women, employed_here.men, owners_here.women, owners_here.men
FROM tally
LEFT JOIN employed AS employed_there
    ON employed_there.industry_id = tally.industry_id
    AND employed_there.year = coalesce(tally.year, 9999)
    AND employed_there.area = '00'
LEFT JOIN owners AS owners_there
    ON owners_there.industry_id = tally.industry_id
    AND owners_there.year = coalesce(tally.year, 9999)
    AND owners_there.area = '00'
LEFT JOIN employed AS employed_here
    ON employed_here.industry_id = tally.industry_id
    AND employed_here.year = coalesce(tally.year, 9999)
    AND employed_here.area = tally.county
LEFT JOIN owners AS owners_here
    ON owners_here.industry_id = tally.industry_id
    AND owners_here.year = coalesce(tally.year, 9999)
    AND owners_here.area = tally.county
