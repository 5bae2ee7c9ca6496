-- One row per case, or report of advice, of a load that was published before it was: the load of its version until then.
-- A load that is not published yet comes after all that are.
CREATE OR REPLACE MACRO previous_versions(asked_load) AS TABLE
SELECT
    versions.fund, versions.region, versions.case_key,
    arg_max(versions.load_id, loads.published_order) AS load_id
FROM load_versions AS versions
JOIN load_versions AS asked
    ON asked.fund = versions.fund
    AND asked.region = versions.region
    AND asked.case_key = versions.case_key
JOIN loads ON loads.load_id = versions.load_id
WHERE asked.load_id = asked_load
    AND loads.status = 'published'
    AND loads.published_order < coalesce(
        (SELECT published_order FROM loads WHERE load_id = asked_load), 2147483647
    )
GROUP BY ALL;
