internal import GRDB

/// Step 4: some responses stay in the box at each opening, comments are dealt out by lot, how papers
/// came is kept no longer, and the rules that visitors were promised are written down.
extension Schema {
  static func stay(in db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE sealedResponse ADD COLUMN waited INTEGER NOT NULL DEFAULT 0 CHECK (waited >= 0);
        UPDATE response SET answers = json_remove(answers, '$.channel');
        """)
    try db.execute(sql: promise)
    try Tables.dealComments(in: db)
  }

  /// What visitors were told, from a week on: how many answers open the box, and the like.
  private static let promise = """
    CREATE TABLE promise (
      since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (since, name)
    ) STRICT, WITHOUT ROWID
    """
}
