-- Grain: one row per workshop. `cards` is a JSON list of cards, in the order they are shown.
CREATE TABLE IF NOT EXISTS workshops (
    workshop_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    filters TEXT NOT NULL,
    cards TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT
) STRICT;

-- Grain: one row per time a workshop is held. `workshop` is a JSON copy of it as it was then.
CREATE TABLE IF NOT EXISTS runs (
    code TEXT PRIMARY KEY,
    workshop TEXT NOT NULL,
    position INTEGER NOT NULL,
    phase TEXT NOT NULL,
    started_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;

-- Grain: one row per participant and card of a run: nobody counts twice. `participant` is a
-- digest that differs between runs, and cannot be led back to a phone.
CREATE TABLE IF NOT EXISTS guesses (
    code TEXT NOT NULL REFERENCES runs,
    card_id TEXT NOT NULL,
    participant TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (code, card_id, participant)
) STRICT, WITHOUT ROWID;

-- Grain: one row per card and value that hands were counted for.
CREATE TABLE IF NOT EXISTS hands (
    code TEXT NOT NULL REFERENCES runs,
    card_id TEXT NOT NULL,
    value INTEGER NOT NULL,
    hands INTEGER NOT NULL,
    PRIMARY KEY (code, card_id, value)
) STRICT, WITHOUT ROWID;

-- Grain: one row per conclusion or action that the group wrote down.
CREATE TABLE IF NOT EXISTS notes (
    note_id INTEGER PRIMARY KEY,
    code TEXT NOT NULL REFERENCES runs,
    card_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('conclusion', 'action')),
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    due TEXT NOT NULL
) STRICT;

-- Within the same transaction: a file is made whole, or not at all.
PRAGMA user_version = 1;
