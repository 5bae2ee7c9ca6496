-- Grain: one row per version of a target; the latest of a target is how it stands. Rows are only
-- ever added. `target` is JSON; a version that is `retracted` says as it was before.
CREATE TABLE IF NOT EXISTS targets (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    target_id TEXT NOT NULL,
    target TEXT NOT NULL,
    retracted INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT
) STRICT;

-- Grain: one row per version of a saved scenario, as targets are. `filters` is the selection and
-- `scenario` the changes, both as an address writes them.
CREATE TABLE IF NOT EXISTS scenarios (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario_id TEXT NOT NULL,
    name TEXT NOT NULL,
    filters TEXT NOT NULL,
    scenario TEXT NOT NULL,
    retracted INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT
) STRICT;

-- Grain: one row per version of an analysis, as targets are. `assessment` is JSON: the questions as
-- they were put, the answers, and the numbers it was filled in with, in words.
CREATE TABLE IF NOT EXISTS assessments (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment_id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    retracted INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT
) STRICT;

-- Grain: one row per version of a target that a workshop proposes. `proposal` is JSON; a version that
-- was taken names the target that it became.
CREATE TABLE IF NOT EXISTS proposals (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    proposal_id TEXT NOT NULL,
    proposal TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'taken', 'dismissed')),
    target_id TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    kept_by TEXT
) STRICT;

PRAGMA user_version = 3;
