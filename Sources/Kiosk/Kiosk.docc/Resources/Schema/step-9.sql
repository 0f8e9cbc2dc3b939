-- Step 9 the languages of a week

CREATE TABLE languageWeek (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
