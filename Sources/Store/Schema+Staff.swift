/// The tables of the quality team's side: who may come in, and what they made of what was said.
extension Schema {
  static var staffTables: [String] {
    [account, session, audit, concern, themeRelease, offer, action, screen, boardChoice]
  }

  /// `secondStep` is the sealed secret of the codes; `lastStep` the last code's half minute, so
  /// that none is used twice.
  private static let account = """
    CREATE TABLE account (
      name TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'manager')),
      password TEXT NOT NULL,
      secondStep BLOB,
      lastStep INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """

  /// Kept under a hash, so that a copy of the data lets nobody in.
  private static let session = """
    CREATE TABLE session (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 32),
      account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
      lapses INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  /// What staff did, by day; never anything about who answered.
  private static let audit = """
    CREATE TABLE audit (
      number INTEGER NOT NULL PRIMARY KEY,
      day TEXT NOT NULL,
      account TEXT NOT NULL,
      deed TEXT NOT NULL
    ) STRICT
    """

  /// A comment that may tell of new harm, and what a named lead decided by `due`.
  private static let concern = """
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
    ) STRICT, WITHOUT ROWID
    """

  /// The themes of a quarter as they were frozen when its review was closed.
  private static let themeRelease = """
    CREATE TABLE themeRelease (
      period TEXT NOT NULL PRIMARY KEY,
      content TEXT NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 32),
      closed TEXT NOT NULL,
      closedBy TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  /// How many enquiries ended in a quarter, and how many people were offered a form.
  private static let offer = """
    CREATE TABLE offer (
      period TEXT NOT NULL PRIMARY KEY,
      ended INTEGER NOT NULL CHECK (ended >= 0),
      offered INTEGER NOT NULL CHECK (offered >= 0),
      reasons TEXT NOT NULL CHECK (reasons GLOB '{*}'),
      version INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """

  /// "You said, we did": what people said, and what came of it.
  private static let action = """
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
    ) STRICT, WITHOUT ROWID
    """

  /// The last month in which anybody opened a page at a shared screen.
  private static let screen = """
    CREATE TABLE screen (
      place TEXT NOT NULL PRIMARY KEY,
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]')
    ) STRICT, WITHOUT ROWID
    """

  /// What a manager chose for the board's sheet: the names of comments and actions, never their
  /// words, so that a word that is covered later is covered there too.
  private static let boardChoice = """
    CREATE TABLE boardChoice (
      period TEXT NOT NULL PRIMARY KEY,
      praises TEXT NOT NULL CHECK (praises GLOB '[[]*]'),
      concerns TEXT NOT NULL CHECK (concerns GLOB '[[]*]'),
      matter TEXT,
      ask TEXT NOT NULL,
      partner TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """
}
