internal import GRDB

/// Writes tables anew in the order of their random names.
///
/// Inside a page SQLite lays rows down in the order in which they came, whatever their key says.
enum Tables {
  static func rewriteInOrder(in db: Database) throws {
    try rewrite("response", as: Schema.response(named: "response_in_order"), in: db)
    try rewrite("comment", as: Schema.comment(named: "comment_in_order"), in: db)
    try rewrite("card", as: Schema.card(named: "card_in_order"), in: db)
  }

  /// A second step of the schema: responses that have no key yet get a random one each.
  static func giveKeysToResponses(in db: Database) throws {
    try rewrite(
      "response", as: Schema.response(named: "response_in_order"), adding: ", random()", in: db)
  }

  /// A step of the schema: comments that are there already were shown to reviewers.
  static func dealComments(in db: Database) throws {
    try rewrite(
      "comment", as: Schema.commentBeforeWeek(named: "comment_in_order"), adding: ", 1", in: db)
  }

  /// A step of the schema: nobody knows in which week the comments that are there were dealt out.
  static func giveWeekToComments(in db: Database) throws {
    try rewrite(
      "comment", as: Schema.commentBeforeTranslation(named: "comment_in_order"),
      adding: ", '\(Schema.noWeek)'", in: db)
  }

  /// A step of the schema: comments that are there already are taken to be in English.
  static func markAsEnglish(in db: Database) throws {
    try rewrite("comment", as: Schema.comment(named: "comment_in_order"), adding: ", 1", in: db)
  }

  private static func rewrite(
    _ table: String, as definition: String, adding column: String = "", in db: Database
  ) throws {
    try db.execute(sql: definition)
    try db.execute(
      sql: """
        INSERT INTO \(table)_in_order SELECT *\(column) FROM \(table) ORDER BY id;
        DROP TABLE \(table)
        """)
    try db.execute(sql: "ALTER TABLE \(table)_in_order RENAME TO \(table)")
  }
}
