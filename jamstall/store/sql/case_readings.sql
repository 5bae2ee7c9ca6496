-- One row per case version that has a text: the level that it counts with, and whose that is.
-- A person's stands over the machine's: the last adjudication, else the last judgement of this
-- case's text, else the machine's reading with the rules in force, else with those before.
-- What a text is about is read by the machine alone. Numbers are promised where there is a goal that
-- can be counted; how, where an activity of the same text is for it.
CREATE OR REPLACE VIEW case_readings AS
WITH
machine AS (  -- one row per text
    SELECT
        text_key,
        arg_max(coalesce(level, -1), (rules = in_force.value, read_order)) AS level,
        arg_max(answers, (rules = in_force.value, read_order)) AS answers,
        arg_max(theme, (rules = in_force.value, read_order)) AS theme
    FROM readings
    LEFT JOIN (SELECT value FROM meta WHERE key = 'rules') AS in_force ON true
    GROUP BY text_key
),
person AS (  -- one row per case and text
    SELECT
        region, case_key, text_key,
        arg_max(coalesce(level, -1), (adjudicates, judgement_id)) AS level,
        arg_max(answers, (adjudicates, judgement_id)) AS answers
    FROM judgements
    GROUP BY ALL
)
SELECT
    versions.load_id, versions.region, versions.case_key, versions.text_key,
    CASE coalesce(person.level, machine.level)
        WHEN 0 THEN 'not_mentioned'
        WHEN 1 THEN 'mentioned'
        WHEN 2 THEN 'analysed'
        WHEN 3 THEN 'acted_on'
        ELSE 'not_screened'
    END::review_level AS review_level,
    CASE
        WHEN person.level >= 0 THEN 'person'
        WHEN person.level IS NULL AND machine.level >= 0 THEN 'machine'
    END::read_by AS read_by,
    machine.theme,
    CASE
        WHEN coalesce(person.level, machine.level, -1) < 0 THEN NULL
        WHEN NOT coalesce((told.answers ->> '$.target')::BOOLEAN, false)
            OR NOT coalesce((told.answers ->> '$.esf_goals')::BOOLEAN, true) THEN 'no_numbers'
        WHEN coalesce((told.answers ->> '$.activities')::BOOLEAN, false) THEN 'with_how'
        ELSE 'without_how'
    END::promise AS promise
FROM case_versions AS versions
LEFT JOIN machine USING (text_key)
LEFT JOIN person USING (region, case_key, text_key)
CROSS JOIN LATERAL (SELECT coalesce(person.answers, machine.answers) AS answers) AS told
WHERE versions.fund = 'project_funds' AND versions.text_key IS NOT NULL;
