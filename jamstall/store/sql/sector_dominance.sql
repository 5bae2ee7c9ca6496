-- One row per industry, area and year: which sex dominates it, by a basis and a limit in per cent.
CREATE OR REPLACE MACRO sector_dominance(asked_basis, asked_limit) AS TABLE
SELECT
    industry_id,
    area,
    year,
    CASE
        WHEN women * 100 > asked_limit * (women + men) THEN 'women'
        WHEN men * 100 > asked_limit * (women + men) THEN 'men'
        WHEN women + men > 0 THEN 'balanced'
        ELSE 'unknown'
    END AS sector_dominance
FROM sector_people(asked_basis);
