-- Gives cases that were published before what a migration has added since: run once, after it.
UPDATE cases SET
    owner_kind = versions.owner_kind,
    grant_size = versions.grant_size,
    intervention_field = versions.intervention_field
FROM case_versions AS versions
WHERE cases.fund = 'project_funds' AND versions.fund = 'project_funds'
    AND versions.load_id = cases.load_id
    AND versions.region = cases.region
    AND versions.case_key = cases.case_key;
