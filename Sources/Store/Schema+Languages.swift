internal import GRDB

/// Step 8: words in another language wait for a translator, and a tally of languages lies apart.
extension Schema {
  static func translate(in db: Database) throws {
    try Tables.markAsEnglish(in: db)
    try db.execute(sql: accountWithTranslator)
    try db.execute(sql: languageTally)
  }

  /// As before, and `english`: 0 while the words wait to be put into English.
  static func comment(named name: String) -> String {
    commentBeforeWeek(
      named: name,
      adding: week + ",\n  english INTEGER NOT NULL DEFAULT 1 CHECK (english IN (0, 1))")
  }

  private static let accountWithTranslator = """
    CREATE TABLE account_with_translator (
      name TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('translator', 'viewer', 'reviewer', 'manager')),
      password TEXT NOT NULL,
      secondStep BLOB,
      lastStep INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    INSERT INTO account_with_translator SELECT * FROM account;
    DROP TABLE account;
    ALTER TABLE account_with_translator RENAME TO account
    """

  /// How many visits were sent in a language in a year. Nothing of it leads to a visit.
  private static let languageTally = """
    CREATE TABLE languageTally (
      year INTEGER NOT NULL,
      language TEXT NOT NULL,
      visits INTEGER NOT NULL CHECK (visits > 0),
      PRIMARY KEY (year, language)
    ) STRICT, WITHOUT ROWID
    """

  /// Step 9: one row, the languages of the visits that were sent in the week that is going on, sealed.
  static let languageWeek = """
    CREATE TABLE languageWeek (
      number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
      sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """
}
