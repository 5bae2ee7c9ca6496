-- One row per basis, area, sector group and year: how many women and men.
SELECT 'employed', area, code, year, women, men FROM figures_by_year('employed') WHERE is_sector
UNION ALL
SELECT 'owners', area, code, year, women, men FROM figures_by_year('owners') WHERE is_sector
