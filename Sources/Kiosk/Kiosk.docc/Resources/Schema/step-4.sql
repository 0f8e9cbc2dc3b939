-- Step 4 a box that is never empty

ALTER TABLE sealedResponse ADD COLUMN waited INTEGER NOT NULL DEFAULT 0 CHECK (waited >= 0);

UPDATE response SET answers = json_remove(answers, '$.channel');

CREATE TABLE promise (
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (since, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment_in_order (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  period TEXT NOT NULL,
  form TEXT NOT NULL,
  question TEXT NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'approved', 'withheld')),
  feeling TEXT CHECK (feeling IN ('good', 'mixed', 'bad')),
  themes TEXT NOT NULL DEFAULT '[]' CHECK (themes GLOB '[[]*]'),
  suggested TEXT NOT NULL DEFAULT '[]' CHECK (suggested GLOB '[[]*]'),
  version INTEGER NOT NULL DEFAULT 0,
  dealt INTEGER NOT NULL DEFAULT 0 CHECK (dealt IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO comment_in_order SELECT *, 1 FROM comment ORDER BY id;

DROP TABLE comment;

ALTER TABLE comment_in_order RENAME TO comment;
