-- What readers query: one row per case, and its parts where it has several places.
CREATE SEQUENCE case_numbers;

-- One row per industry code and version that any case has; codes resolved to sectors.
-- `figure_division` is the SNI 2007 division whose published figures apply, where there is one.
CREATE TABLE industries (
    industry_id INTEGER PRIMARY KEY,
    sni_version SMALLINT,
    sni_code VARCHAR,
    sector sector NOT NULL,
    division VARCHAR,
    figure_division VARCHAR
);

-- One row per case of both funds: the version in its latest published load.
-- county and municipality are null where `parts` > 1; such a case's places are in `case_parts`.
CREATE TABLE cases (
    case_no INTEGER NOT NULL,
    fund fund NOT NULL,
    region VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    load_id INTEGER NOT NULL,
    year SMALLINT,
    parts SMALLINT NOT NULL,
    county VARCHAR,
    municipality VARCHAR,
    support_form VARCHAR,
    industry_id INTEGER NOT NULL,
    sector sector NOT NULL,
    division VARCHAR,
    sex sex NOT NULL,
    birthplace birthplace NOT NULL,
    age_group age_group NOT NULL,
    decision decision NOT NULL,
    amount_applied DECIMAL(14, 2),
    amount_granted DECIMAL(14, 2),
    amount_paid DECIMAL(14, 2)
);

-- One row per part of a case that has several; a case's parts sum to the case, to the öre.
CREATE TABLE case_parts (
    case_no INTEGER NOT NULL,
    county VARCHAR NOT NULL,
    municipality VARCHAR NOT NULL,
    amount_applied DECIMAL(14, 2),
    amount_granted DECIMAL(14, 2),
    amount_paid DECIMAL(14, 2)
);

-- One row per county: how many municipalities it has.
CREATE TABLE counties (county VARCHAR PRIMARY KEY, municipalities INTEGER NOT NULL);

-- One row per basis, area, year and code: how many women and men. `digits` is 0 for a sector group.
CREATE TABLE figures (
    basis VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    year SMALLINT NOT NULL,
    sni_version SMALLINT NOT NULL,
    code VARCHAR NOT NULL,
    digits SMALLINT NOT NULL,
    women BIGINT NOT NULL,
    men BIGINT NOT NULL
);
