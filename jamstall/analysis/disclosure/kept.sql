CREATE TABLE decision (
    key TEXT PRIMARY KEY,
    hidden BLOB NOT NULL,  -- a bit for each number of the cube, in its order
    closed TEXT NOT NULL   -- JSON: numbers of coarser tables, each by dimensions and labels
);
PRAGMA user_version = 1;
