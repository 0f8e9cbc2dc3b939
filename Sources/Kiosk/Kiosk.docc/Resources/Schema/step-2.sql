-- Step 2 visits that were sent

CREATE TABLE sentVisit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  sealed BLOB NOT NULL,
  lapses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
