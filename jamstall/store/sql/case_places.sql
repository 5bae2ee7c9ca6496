-- One row per case and place: what is queried where a county or a municipality is asked for.
CREATE OR REPLACE VIEW case_places AS
SELECT * FROM cases WHERE parts = 1
UNION ALL
SELECT
    cases.* REPLACE (
        case_parts.county AS county,
        case_parts.municipality AS municipality,
        case_parts.amount_applied AS amount_applied,
        case_parts.amount_granted AS amount_granted,
        case_parts.amount_paid AS amount_paid
    )
FROM case_parts
JOIN cases USING (case_no);
