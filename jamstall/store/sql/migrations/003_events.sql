-- What was done, by whom and when; and the mappings that files were read by.
CREATE SEQUENCE event_ids;

-- One row per thing done to the data. Only ever added to, also by a restore. Times are UTC;
-- `counts` is a JSON object of how many (rows, cases, new, changed …).
CREATE TABLE events (
    event_id INTEGER PRIMARY KEY DEFAULT nextval('event_ids'),
    done_at TIMESTAMP NOT NULL,
    who VARCHAR,
    what VARCHAR NOT NULL CHECK (what IN ('published', 'retracted', 'restored')),
    load_id INTEGER,
    file_name VARCHAR,
    sha256 VARCHAR,
    counts VARCHAR NOT NULL
);

-- What was done before there was a log, as far as the loads tell.
INSERT INTO events (done_at, who, what, load_id, file_name, sha256, counts)
SELECT
    done_at, who, what, load_id, file_name, sha256,
    '{"rows": ' || rows || ', "cases": ' || cases || '}'
FROM (
    SELECT published_at AS done_at, loaded_by AS who, 'published' AS what, loads.* FROM loads
    WHERE published_at IS NOT NULL
    UNION ALL
    SELECT retracted_at, NULL, 'retracted', loads.* FROM loads WHERE retracted_at IS NOT NULL
)
ORDER BY done_at, what, load_id;

-- One row per load that was read by a mapping: the mapping as a TOML file. Only ever added to.
-- `county` is null where the file is of several counties.
CREATE TABLE mappings (
    load_id INTEGER PRIMARY KEY,
    county VARCHAR,
    fund fund NOT NULL,
    mapping VARCHAR NOT NULL
);
