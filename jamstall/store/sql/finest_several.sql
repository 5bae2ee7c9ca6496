-- One row per industry, year and set of counties of granted cases with several places: how many.
SELECT industry_id, year, counties, count(*)
FROM (
    SELECT
        any_value(c.industry_id) AS industry_id, any_value(c.year) AS year,
        list_sort(list(DISTINCT c.county)) AS counties
    FROM case_places AS c
    WHERE /*filters*/ c.parts > 1 AND c.decision = 'granted'
    GROUP BY c.case_no
)
GROUP BY ALL
