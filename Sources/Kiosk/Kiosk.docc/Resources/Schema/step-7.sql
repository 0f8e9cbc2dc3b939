-- Step 7 the week of a comment, and what a lead says

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
  dealt INTEGER NOT NULL DEFAULT 0 CHECK (dealt IN (0, 1)),
  dealtWeek TEXT NOT NULL DEFAULT '0000-00-00'
    CHECK (dealtWeek GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

INSERT INTO comment_in_order SELECT *, '0000-00-00' FROM comment ORDER BY id;

DROP TABLE comment;

ALTER TABLE comment_in_order RENAME TO comment;

CREATE TABLE commentary (
  period TEXT NOT NULL PRIMARY KEY,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

ALTER TABLE boardChoice ADD COLUMN
  criticisms TEXT NOT NULL DEFAULT '[]' CHECK (criticisms GLOB '[[]*]');
