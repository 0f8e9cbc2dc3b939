internal import GRDB

/// Lays out anew what lies sealed, so that neither rows nor pages tell who came first.
///
/// Inside a page SQLite lays rows down as they come; what does not fit its page goes on in pages that
/// are taken from the free ones in a fixed order, which an attacker could count back. So rows are
/// first written in a random order, which shuffles the free pages, and then by their names.
enum SealedRows {
  private static let tables = ["draft", "sentVisit", "sealedResponse", "card"]

  static func layOut(in db: Database) throws {
    for table in tables {
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY id")
      guard let columns = rows.first?.count else { continue }
      let marks = databaseQuestionMarks(count: columns)
      let insert = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
      for order in [rows.shuffled(), rows] {
        try db.execute(sql: "DELETE FROM \(table)")
        for row in order { try insert.execute(arguments: StatementArguments(row.databaseValues)) }
      }
    }
  }
}
