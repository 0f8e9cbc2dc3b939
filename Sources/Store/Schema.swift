internal import GRDB

/// The tables, step by step. A step that was released is never edited; a change is a new step.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 visits and the quality team") { db in
      for table in visitTables + staffTables { try db.execute(sql: table) }
      try db.execute(sql: "PRAGMA application_id = \(mark)")
    }
    migrator.registerMigration("2 visits that were sent") { db in
      try db.execute(sql: sentVisit)
    }
    migrator.registerMigration("3 keys for noise") { try Tables.giveKeysToResponses(in: $0) }
    migrator.registerMigration("4 a box that is never empty") { try stay(in: $0) }
    migrator.registerMigration("5 keys, clock and empty visits") { db in
      for table in safetyTables { try db.execute(sql: table) }
    }
    migrator.registerMigration("6 forms kept whole") { db in
      try db.execute(sql: "ALTER TABLE formVersion ADD COLUMN whole TEXT")
    }
    migrator.registerMigration("7 the week of a comment, and what a lead says") { db in
      try tellWeekAndCommentary(in: db)
    }
    migrator.registerMigration("8 words in other languages") { try translate(in: $0) }
    migrator.registerMigration("9 the languages of a week") { try $0.execute(sql: languageWeek) }
    return migrator
  }

  private static var visitTables: [String] {
    [
      draft, sealedResponse, responseWithoutKey, commentBeforeDealing,
      card(named: "card"), release, formVersion,
    ]
  }

  /// "hear" in the header of the file: by it we know our own from any other database.
  private static let mark = 0x6865_6172

  /// Whether a database was made by us, or is still empty.
  static func isOurs(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA application_id") == mark || isEmpty(db)
  }

  /// Empty is also one whose first start ended before its first step: there is only the list of
  /// steps, with nothing on it.
  private static func isEmpty(_ db: Database) throws -> Bool {
    let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    guard tables == ["grdb_migrations"] else { return tables.isEmpty }
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") == 0
  }

  /// A visit that is going on. `lapses` is the hour, counted from 1970, after which it is removed.
  private static let draft = """
    CREATE TABLE draft (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      sealed BLOB NOT NULL,
      lapses INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  /// What a visit still needs once its answers are in the box, sealed under its cookie's key.
  private static let sentVisit = """
    CREATE TABLE sentVisit (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      sealed BLOB NOT NULL,
      lapses INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  /// A finished response that nobody can read until its week's box is opened.
  private static let sealedResponse = """
    CREATE TABLE sealedResponse (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  private static let responseWithoutKey = """
    CREATE TABLE response (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      period TEXT NOT NULL,
      form TEXT NOT NULL,
      version INTEGER NOT NULL,
      area TEXT,
      answers TEXT NOT NULL CHECK (answers GLOB '{*}')
    ) STRICT, WITHOUT ROWID
    """

  /// Choices only, as JSON by question code; an empty list is a question that was skipped. `key` is
  /// random over all 64 bits: the noise of released numbers is drawn by it.
  static func response(named name: String) -> String {
    """
    CREATE TABLE \(name) (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      period TEXT NOT NULL,
      form TEXT NOT NULL,
      version INTEGER NOT NULL,
      area TEXT,
      answers TEXT NOT NULL CHECK (answers GLOB '{*}'),
      key INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """
  }

  private static let commentBeforeDealing = """
    CREATE TABLE comment (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      period TEXT NOT NULL,
      form TEXT NOT NULL,
      question TEXT NOT NULL,
      words TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'approved', 'withheld')),
      feeling TEXT CHECK (feeling IN ('good', 'mixed', 'bad')),
      themes TEXT NOT NULL DEFAULT '[]' CHECK (themes GLOB '[[]*]'),
      suggested TEXT NOT NULL DEFAULT '[]' CHECK (suggested GLOB '[[]*]'),
      version INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """

  /// Redacted words with their question and quarter, and nothing that leads to a response; then what
  /// a reviewer made of them. `version` goes up with each change, so that no change undoes another.
  /// `dealt` is set by lot, so that nobody can tell which opening brought a comment. `dealtWeek` is
  /// the week of that lot, until the comment is checked; it always takes the same room, or a row that
  /// gets it would lie behind those that had theirs before.
  static func commentBeforeTranslation(named name: String) -> String {
    commentBeforeWeek(named: name, adding: week)
  }

  static let week = """
    ,
      dealtWeek TEXT NOT NULL DEFAULT '\(noWeek)'
        CHECK (dealtWeek GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    """

  /// Stands for a week that is not known, or is known no longer.
  static let noWeek = "0000-00-00"

  /// As it was up to step 6.
  ///
  /// - Parameter columns: those that came later.
  static func commentBeforeWeek(named name: String, adding columns: String = "") -> String {
    """
    CREATE TABLE \(name) (
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
      dealt INTEGER NOT NULL DEFAULT 0 CHECK (dealt IN (0, 1))\(columns)
    ) STRICT, WITHOUT ROWID
    """
  }

  /// What a person chose, under the words of their card. `lapses` is the last quarter it is good for.
  static func card(named name: String) -> String {
    """
    CREATE TABLE \(name) (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      sealed BLOB NOT NULL,
      lapses TEXT NOT NULL CHECK (lapses GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]')
    ) STRICT, WITHOUT ROWID
    """
  }

  /// A released table as it was shown, with the code that proves that it was not changed since.
  private static let release = """
    CREATE TABLE release (
      period TEXT NOT NULL,
      name TEXT NOT NULL,
      content TEXT NOT NULL,
      tag BLOB NOT NULL CHECK (length(tag) = 32),
      PRIMARY KEY (period, name)
    ) STRICT, WITHOUT ROWID
    """

  private static let formVersion = """
    CREATE TABLE formVersion (
      form TEXT NOT NULL,
      version INTEGER NOT NULL,
      codes TEXT NOT NULL,
      PRIMARY KEY (form, version)
    ) STRICT, WITHOUT ROWID
    """
}
