-- One row per case of a staged load that is not published for its county, but for another: which.
-- Not where several counties use its number, nor where the file has the other county's case as well.
WITH
staged AS (
    SELECT region, case_id, case_key, min(row) AS row
    FROM query_table($fund) WHERE load_id = $load_id
    GROUP BY ALL
),
known AS (
    SELECT case_key, any_value(region) AS region
    FROM cases WHERE cases.fund::VARCHAR = $fund
    GROUP BY case_key
    HAVING count(*) = 1
)
SELECT staged.region, staged.case_id, known.region AS known
FROM staged
JOIN known ON known.case_key = staged.case_key AND known.region <> staged.region
ANTI JOIN staged AS beside ON beside.case_key = known.case_key AND beside.region = known.region
ORDER BY staged.row;
