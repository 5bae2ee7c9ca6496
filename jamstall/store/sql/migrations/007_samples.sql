-- Texts drawn at random to be read by people, kept as they were drawn (docs/decisions/0032-people-judge.md).
CREATE SEQUENCE sample_ids;

-- One row per sample: how it was drawn. `stratum` is what it was drawn equally from.
CREATE TABLE samples (
    sample_id INTEGER PRIMARY KEY DEFAULT nextval('sample_ids'),
    drawn_at TIMESTAMP NOT NULL,
    drawn_by VARCHAR NOT NULL,
    seed INTEGER NOT NULL,
    stratum VARCHAR NOT NULL
);

-- One row per case of a sample, in the order to read them in; never changed.
CREATE TABLE sample_cases (
    sample_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    case_key VARCHAR NOT NULL,
    stratum VARCHAR NOT NULL
);
