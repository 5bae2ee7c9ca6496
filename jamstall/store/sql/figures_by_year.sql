-- One row per area, version, code and year: how many women and men, by a basis.
-- The figure is the latest not after the year, else the earliest (design §4.3). Year 9999 serves
-- cases without a year.
CREATE OR REPLACE MACRO figures_by_year(asked_basis) AS TABLE
WITH
years AS (  -- one row per year that any case was decided in, or any advice given
    SELECT unnest(range(coalesce(min(year), 1990), coalesce(max(year), 1990) + 1))::SMALLINT AS year
    FROM (
        SELECT min(year) AS year FROM cases UNION ALL SELECT max(year) FROM cases
        UNION ALL SELECT min(year(period_from)) FROM advice
        UNION ALL SELECT max(year(period_from)) FROM advice
    )
    UNION ALL
    SELECT 9999
)
SELECT
    area, if(digits = 0, 2007, sni_version) AS sni_version, code, digits = 0 AS is_sector,
    years.year,
    arg_max(women, if(figures.year <= years.year, figures.year, -figures.year)) AS women,
    arg_max(men, if(figures.year <= years.year, figures.year, -figures.year)) AS men
FROM figures, years
WHERE basis = asked_basis
GROUP BY ALL;
