-- One row per project of a staged load that is published already under another region: which.
-- Only where one region alone has the number, and the two have a county in common.
WITH known AS (
    SELECT cases.region, cases.case_key, versions.municipalities
    FROM cases
    JOIN project_funds AS versions
        ON versions.load_id = cases.load_id
        AND versions.region = cases.region
        AND versions.case_key = cases.case_key
    WHERE cases.fund = 'project_funds'
)
SELECT any_value(known.region) AS region, staged.case_id
FROM project_funds AS staged
JOIN known ON known.case_key = staged.case_key
WHERE staged.load_id = $load_id
GROUP BY staged.case_id, staged.region, staged.municipalities
HAVING count(*) = 1
    AND any_value(known.region) <> staged.region
    AND list_has_any(
        list_transform(staged.municipalities, lambda place: left(place, 2)),
        list_transform(any_value(known.municipalities), lambda place: left(place, 2))
    );
