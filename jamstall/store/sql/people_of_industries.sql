-- One row per basis, area, industry and year: how many women and men.
SELECT 'employed', area, industry_id, year, women, men FROM sector_people('employed')
UNION ALL
SELECT 'owners', area, industry_id, year, women, men FROM sector_people('owners')
