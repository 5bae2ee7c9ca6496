-- One row per industry, with its sector; and one per basis, area, sector group and year, with how many
-- women and men: these have no industry.
SELECT
    industry_id, sni_version, sector::VARCHAR AS sector, NULL::VARCHAR AS basis,
    NULL::VARCHAR AS area, sni_code AS code, NULL::SMALLINT AS year,
    NULL::INTEGER AS women, NULL::INTEGER AS men
FROM industries
UNION ALL
SELECT NULL, NULL, NULL, 'employed', area, code, year, women, men
FROM figures_by_year('employed') WHERE is_sector
UNION ALL
SELECT NULL, NULL, NULL, 'owners', area, code, year, women, men
FROM figures_by_year('owners') WHERE is_sector
