-- Step 8 words in other languages

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
    CHECK (dealtWeek GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  english INTEGER NOT NULL DEFAULT 1 CHECK (english IN (0, 1))
) STRICT, WITHOUT ROWID;

INSERT INTO comment_in_order SELECT *, 1 FROM comment ORDER BY id;

DROP TABLE comment;

ALTER TABLE comment_in_order RENAME TO comment;

CREATE TABLE account_with_translator (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('translator', 'viewer', 'reviewer', 'manager')),
  password TEXT NOT NULL,
  secondStep BLOB,
  lastStep INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO account_with_translator SELECT * FROM account;

DROP TABLE account;

ALTER TABLE account_with_translator RENAME TO account;

CREATE TABLE languageTally (
  year INTEGER NOT NULL,
  language TEXT NOT NULL,
  visits INTEGER NOT NULL CHECK (visits > 0),
  PRIMARY KEY (year, language)
) STRICT, WITHOUT ROWID;
