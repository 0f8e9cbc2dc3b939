internal import GRDB

/// Step 7: how long a comment waits to be checked, what a lead says about a period's comments, and
/// critical comments for the board's sheet.
extension Schema {
  static func tellWeekAndCommentary(in db: Database) throws {
    try Tables.giveWeekToComments(in: db)
    try db.execute(sql: commentary)
    try db.execute(
      sql: """
        ALTER TABLE boardChoice ADD COLUMN
          criticisms TEXT NOT NULL DEFAULT '[]' CHECK (criticisms GLOB '[[]*]')
        """)
  }

  /// Two sentences by the lead about what the comments of a period said.
  private static let commentary = """
    CREATE TABLE commentary (
      period TEXT NOT NULL PRIMARY KEY,
      first TEXT NOT NULL,
      second TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID
    """
}
