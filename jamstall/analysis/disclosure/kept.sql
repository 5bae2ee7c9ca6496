CREATE TABLE IF NOT EXISTS decision (
    key TEXT PRIMARY KEY,
    hidden BLOB NOT NULL,  -- a bit for each number of the cube, in its order
    closed TEXT NOT NULL   -- JSON: numbers of coarser tables, each by dimensions and labels
);
-- States of the data whose whole family is decided, each by a digest of its version and the rules.
CREATE TABLE IF NOT EXISTS finished (key TEXT PRIMARY KEY);
PRAGMA user_version = 1;
