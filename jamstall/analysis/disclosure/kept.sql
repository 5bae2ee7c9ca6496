-- Of an earlier version: what it decided by its own rules is of no use to these.
DROP TABLE IF EXISTS decision;
CREATE TABLE decision (
    key TEXT PRIMARY KEY,
    hidden BLOB NOT NULL  -- a bit for each number of the cube, in its order
);
-- States of the data whose whole family is decided, each by a digest of its version and the rules.
CREATE TABLE IF NOT EXISTS finished (key TEXT PRIMARY KEY);
PRAGMA user_version = 2;
