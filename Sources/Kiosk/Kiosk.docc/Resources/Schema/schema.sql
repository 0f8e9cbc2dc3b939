-- Every table, as it is now. The guide "What is kept" explains each column.

CREATE TABLE "account" (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('translator', 'viewer', 'reviewer', 'manager')),
  password TEXT NOT NULL,
  secondStep BLOB,
  lastStep INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  period TEXT NOT NULL,
  theme TEXT,
  said TEXT NOT NULL,
  did TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('training', 'recruitment', 'practice', 'policy', 'commissioning', 'partner')),
  partner TEXT,
  lead TEXT NOT NULL,
  due TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'doing', 'done', 'cannot')),
  picture TEXT,
  isPublished INTEGER NOT NULL DEFAULT 0 CHECK (isPublished IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  number INTEGER NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  deed TEXT NOT NULL
) STRICT;

CREATE TABLE boardChoice (
  period TEXT NOT NULL PRIMARY KEY,
  praises TEXT NOT NULL CHECK (praises GLOB '[[]*]'),
  concerns TEXT NOT NULL CHECK (concerns GLOB '[[]*]'),
  matter TEXT,
  ask TEXT NOT NULL,
  partner TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0
, criticisms TEXT NOT NULL DEFAULT '[]' CHECK (criticisms GLOB '[[]*]')) STRICT, WITHOUT ROWID;

CREATE TABLE boxKey (
  week TEXT NOT NULL PRIMARY KEY CHECK (week GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  sealed BLOB NOT NULL,
  lapses TEXT NOT NULL CHECK (lapses GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]')
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
  row INTEGER NOT NULL PRIMARY KEY CHECK (row = 1),
  hour INTEGER,
  accepted INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE "comment" (
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

CREATE TABLE commentary (
  period TEXT NOT NULL PRIMARY KEY,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE concern (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  comment BLOB NOT NULL UNIQUE CHECK (length(comment) = 16),
  period TEXT NOT NULL,
  marked TEXT NOT NULL,
  markedBy TEXT NOT NULL,
  due TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('passedOn', 'cannotBeActedOn')),
  reason TEXT,
  decided TEXT,
  decidedBy TEXT,
  CHECK ((decision IS NULL) = (decided IS NULL) AND (decision IS NULL) = (decidedBy IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  sealed BLOB NOT NULL,
  lapses INTEGER NOT NULL
, emptySince INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE formVersion (
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  codes TEXT NOT NULL, whole TEXT,
  PRIMARY KEY (form, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyCheck (
  name TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL CHECK (length(value) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE languageTally (
  year INTEGER NOT NULL,
  language TEXT NOT NULL,
  visits INTEGER NOT NULL CHECK (visits > 0),
  PRIMARY KEY (year, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE languageWeek (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE offer (
  period TEXT NOT NULL PRIMARY KEY,
  ended INTEGER NOT NULL CHECK (ended >= 0),
  offered INTEGER NOT NULL CHECK (offered >= 0),
  reasons TEXT NOT NULL CHECK (reasons GLOB '{*}'),
  version INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE promise (
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (since, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  period TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  tag BLOB NOT NULL CHECK (length(tag) = 32),
  PRIMARY KEY (period, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE "response" (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  period TEXT NOT NULL,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  area TEXT,
  answers TEXT NOT NULL CHECK (answers GLOB '{*}'),
  key INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE screen (
  place TEXT NOT NULL PRIMARY KEY,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE sealedResponse (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sealed BLOB NOT NULL
, waited INTEGER NOT NULL DEFAULT 0 CHECK (waited >= 0)) STRICT, WITHOUT ROWID;

CREATE TABLE sentVisit (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  sealed BLOB NOT NULL,
  lapses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 32),
  account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  lapses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE themeRelease (
  period TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL,
  tag BLOB NOT NULL CHECK (length(tag) = 32),
  closed TEXT NOT NULL,
  closedBy TEXT NOT NULL
) STRICT, WITHOUT ROWID;
