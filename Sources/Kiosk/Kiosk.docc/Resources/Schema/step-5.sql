-- Step 5 keys, clock and empty visits

CREATE TABLE keyCheck (
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE boxKey (
  week TEXT NOT NULL PRIMARY KEY CHECK (week GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  row INTEGER NOT NULL PRIMARY KEY CHECK (row = 1),
  hour INTEGER,
  accepted INTEGER
) STRICT, WITHOUT ROWID;

INSERT INTO clock VALUES (1, NULL, NULL);

ALTER TABLE draft ADD COLUMN emptySince INTEGER;
