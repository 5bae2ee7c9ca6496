-- One row per place of the largest grants: öre granted and paid. A grant can have several places.
SELECT
    c.industry_id, c.year, c.county,
    (coalesce(sum(c.amount_granted), 0) * 100)::BIGINT, (coalesce(sum(c.amount_paid), 0) * 100)::BIGINT
FROM case_places AS c
WHERE /*filters*/ c.case_no IN (
    SELECT c.case_no
    FROM case_places AS c
    WHERE /*filters*/ c.decision = 'granted'
    GROUP BY c.case_no
    ORDER BY sum(c.amount_granted) DESC NULLS LAST, c.case_no
    LIMIT ?
)
GROUP BY ALL
