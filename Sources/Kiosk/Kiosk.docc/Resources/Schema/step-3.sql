-- Step 3 keys for noise

CREATE TABLE response_in_order (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  period TEXT NOT NULL,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  area TEXT,
  answers TEXT NOT NULL CHECK (answers GLOB '{*}'),
  key INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO response_in_order SELECT *, random() FROM response ORDER BY id;

DROP TABLE response;

ALTER TABLE response_in_order RENAME TO response;
