-- One row per industry, area and year: how many women and men are there, by a basis.
-- A code is matched by its longest known prefix.
CREATE OR REPLACE MACRO sector_people(asked_basis) AS TABLE
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
)
SELECT matched.industry_id, matched.area, chosen.year, women, men
FROM matched
JOIN figures_by_year(asked_basis) AS chosen
    ON chosen.area = matched.area
    AND chosen.code = matched.match.code
    AND chosen.sni_version = matched.match.sni_version;
