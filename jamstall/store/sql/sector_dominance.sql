-- One row per industry, area and year: which sex dominates it, by a basis and a limit in per cent.
-- A code is matched by its longest known prefix; the figure is the latest not after the year, else
-- the earliest (design §4.3). Year 9999 serves cases without a year.
CREATE OR REPLACE MACRO sector_dominance(asked_basis, asked_limit) AS TABLE
WITH
known AS (  -- one row per area and code that has figures; sector groups are those of SNI 2007
    SELECT DISTINCT area, if(digits = 0, 2007, sni_version) AS sni_version, code, digits
    FROM figures
    WHERE basis = asked_basis
),
matched AS (  -- one row per industry and area: its longest known code, of its own version first
    SELECT
        industries.industry_id,
        known.area,
        arg_max(
            struct_pack(code := known.code, sni_version := known.sni_version),
            known.digits * 2 + (known.sni_version = industries.sni_version)::INTEGER
        ) AS match
    FROM industries
    JOIN known ON (known.digits = 0 AND known.code = industries.sector::VARCHAR)
        OR (
            known.digits = 2
            AND known.sni_version = 2007
            AND known.code = industries.figure_division
        )
        OR (
            known.digits > 0
            AND known.sni_version = industries.sni_version
            AND starts_with(industries.sni_code, known.code)
        )
    WHERE industries.sector <> 'unknown'
    GROUP BY ALL
),
years AS (  -- one row per year that any case was decided in, or any advice given
    SELECT unnest(range(coalesce(min(year), 1990), coalesce(max(year), 1990) + 1))::SMALLINT AS year
    FROM (
        SELECT min(year) AS year FROM cases UNION ALL SELECT max(year) FROM cases
        UNION ALL SELECT min(year(period_from)) FROM advice
        UNION ALL SELECT max(year(period_from)) FROM advice
    )
    UNION ALL
    SELECT 9999
),
chosen AS (  -- one row per area, version, code and year: the figure that applies
    SELECT
        area, if(digits = 0, 2007, sni_version) AS sni_version, code, years.year,
        arg_max(women, if(figures.year <= years.year, figures.year, -figures.year)) AS women,
        arg_max(men, if(figures.year <= years.year, figures.year, -figures.year)) AS men
    FROM figures, years
    WHERE basis = asked_basis
    GROUP BY ALL
)
SELECT
    matched.industry_id,
    matched.area,
    chosen.year,
    CASE
        WHEN women * 100 > asked_limit * (women + men) THEN 'women'
        WHEN men * 100 > asked_limit * (women + men) THEN 'men'
        WHEN women + men > 0 THEN 'balanced'
        ELSE 'unknown'
    END AS sector_dominance
FROM matched
JOIN chosen
    ON chosen.area = matched.area
    AND chosen.code = matched.match.code
    AND chosen.sni_version = matched.match.sni_version;
