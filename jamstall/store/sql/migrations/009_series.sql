-- Figures of the society around the money, as their producers gave them (docs/decisions/0041-series.md).
CREATE SEQUENCE snapshot_ids;

-- One row per snapshot of a series. Only ever added to; a retracted one stays. Times are UTC.
-- `updated` is when the producer last changed it, in its own words; `shipped` came with the product;
-- `worked_up` is not as the producer published it.
CREATE TABLE series_snapshots (
    snapshot_id INTEGER PRIMARY KEY DEFAULT nextval('snapshot_ids'),
    series VARCHAR NOT NULL,
    fetched_at TIMESTAMP NOT NULL,
    fetched_by VARCHAR,
    shipped BOOLEAN NOT NULL,
    updated VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    preliminary BOOLEAN NOT NULL,
    worked_up BOOLEAN NOT NULL,
    figures INTEGER NOT NULL,
    retracted_at TIMESTAMP,
    retracted_by VARCHAR
);

-- One row per figure of a snapshot. Only ever added to. `value` is null where the producer gives
-- none; `status` is then its sign, else empty as a rule.
CREATE TABLE series_values (
    snapshot_id INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    sex VARCHAR NOT NULL CHECK (sex IN ('woman', 'man', 'total')),
    birthplace VARCHAR NOT NULL CHECK (birthplace IN ('total', 'sweden', 'abroad')),
    sector VARCHAR NOT NULL,
    value DECIMAL(18, 4),
    status VARCHAR NOT NULL
);
