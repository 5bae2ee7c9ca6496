-- What kind of organisation owns a project: by its name first, which tells a university from an
-- agency and a municipality's company from the municipality; else by the group of its number.
CREATE OR REPLACE MACRO owner_kind(name, number) AS
CASE
    WHEN regexp_matches(name, '(?i)\b(ab|aktiebolag|hb|kb|handelsbolag|kommanditbolag)\b')
        THEN 'company'
    WHEN regexp_matches(name, '(?i)universitet|högskola|university') THEN 'university'
    WHEN regexp_matches(name, '(?i)länsstyrelse|verket\b|myndighet|statens |försäkringskassan')
        THEN 'state'
    WHEN regexp_matches(name, '(?i)kommunalförbund|kommunförbund') THEN 'municipality'
    WHEN regexp_matches(name, '(?i)^region\b|\bregion$|landsting|regionförbund|regionkommun')
        THEN 'region'
    WHEN regexp_matches(name, '(?i)\bkommuns?\b|^(stockholms|göteborgs|malmö) stad\b')
        THEN 'municipality'
    WHEN regexp_matches(
        name,
        '(?i)förening|\bförbund|förbundet|stiftelse|hushållningssällskap|sällskap|\bideell|klubb'
    ) THEN 'association'
    WHEN regexp_matches(number, '^2120') THEN 'municipality'
    WHEN regexp_matches(number, '^2321') THEN 'region'
    WHEN regexp_matches(number, '^2021') THEN 'state'
    WHEN regexp_matches(number, '^[78]') THEN 'association'
    WHEN regexp_matches(number, '^[59]') THEN 'company'
END::owner_kind;
