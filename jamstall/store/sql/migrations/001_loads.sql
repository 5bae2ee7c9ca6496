-- What is loaded, kept for ever: one row per load, per case version in a load, and per payment.
CREATE TYPE fund AS ENUM ('business_grants', 'project_funds');
CREATE TYPE decision AS ENUM ('granted', 'rejected', 'withdrawn', 'pending');
CREATE TYPE sex AS ENUM ('woman', 'man', 'mixed', 'not_applicable', 'unknown');
CREATE TYPE sex_basis AS ENUM ('owner', 'ceo', 'project_leader', 'applicant');
CREATE TYPE birthplace AS ENUM ('sweden', 'abroad', 'mixed', 'not_applicable', 'unknown');
CREATE TYPE age_group AS ENUM ('under_31', '31_49', '50_plus', 'unknown');
CREATE TYPE load_status AS ENUM ('staged', 'published', 'retracted');
CREATE TYPE sector AS ENUM (
    'A', 'B+C', 'D+E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M+N', 'O', 'P', 'Q', 'R+S+T+U', 'unknown'
);

-- One row per fact about the database itself: `reference_digest`.
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

CREATE SEQUENCE load_ids;
CREATE SEQUENCE publications;

-- One row per file taken in. `published_order` is null until published, and kept when retracted.
CREATE TABLE loads (
    load_id INTEGER PRIMARY KEY DEFAULT nextval('load_ids'),
    fund fund NOT NULL,
    status load_status NOT NULL,
    published_order INTEGER,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    sheet VARCHAR,
    county VARCHAR,
    rows INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    is_demo BOOLEAN NOT NULL,
    loaded_by VARCHAR,
    staged_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP,
    retracted_at TIMESTAMP
);

-- One row per business grant case and load. Only ever added to.
CREATE TABLE business_grants (
    load_id INTEGER NOT NULL,
    sheet VARCHAR,
    row INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    municipalities VARCHAR[] NOT NULL,
    support_form VARCHAR,
    applied_on DATE,
    decided_on DATE,
    decision decision NOT NULL,
    amount_applied DECIMAL(14, 2),
    amount_granted DECIMAL(14, 2),
    amount_paid DECIMAL(14, 2),
    total_cost DECIMAL(14, 2),
    organisation_number VARCHAR,
    organisation_name VARCHAR,
    legal_form VARCHAR,
    employees INTEGER,
    sni_code VARCHAR,
    sni_version SMALLINT,
    applicant_sex sex NOT NULL,
    sex_basis sex_basis,
    birthplace birthplace NOT NULL,
    age_group age_group NOT NULL,
    description VARCHAR
);

-- One row per project case and load. Only ever added to.
CREATE TABLE project_funds (
    load_id INTEGER NOT NULL,
    sheet VARCHAR,
    row INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    municipalities VARCHAR[] NOT NULL,
    support_form VARCHAR,
    applied_on DATE,
    decided_on DATE,
    starts_on DATE,
    ends_on DATE,
    decision decision NOT NULL,
    amount_applied DECIMAL(14, 2),
    amount_granted DECIMAL(14, 2),
    amount_paid DECIMAL(14, 2),
    total_cost DECIMAL(14, 2),
    organisation_number VARCHAR,
    organisation_name VARCHAR,
    sni_code VARCHAR,
    sni_version SMALLINT,
    applicant_sex sex NOT NULL,
    sex_basis sex_basis,
    birthplace birthplace NOT NULL,
    age_group age_group NOT NULL,
    project_name VARCHAR,
    strategy_area VARCHAR,
    description VARCHAR
);

-- One row per payment and load. Only ever added to.
CREATE TABLE payments (
    load_id INTEGER NOT NULL,
    row INTEGER NOT NULL,
    region VARCHAR NOT NULL,
    case_id VARCHAR NOT NULL,
    paid_on DATE,
    amount DECIMAL(14, 2) NOT NULL
);
