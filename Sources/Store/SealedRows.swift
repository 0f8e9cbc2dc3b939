internal import GRDB

/// Lays out anew what lies sealed, so that neither rows nor pages tell who came first.
///
/// Inside a page SQLite lays rows down as they come; what does not fit its page goes on in pages that
/// are taken from the free ones in a fixed order, which an attacker could count back. So rows are
/// first written in a random order, which shuffles the free pages, and then by their names. Meanwhile
/// they stand aside in the same file, and memory holds one at a time.
enum SealedRows {
  private static let tables = ["draft", "sentVisit", "sealedResponse", "card"]

  static func layOut(in db: Database) throws {
    for table in tables { try layOut(table, in: db) }
  }

  private static func layOut(_ table: String, in db: Database) throws {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    if count == 0 { return }
    try db.execute(
      sql: """
        CREATE TABLE aside AS SELECT * FROM \(table) ORDER BY id;
        DELETE FROM \(table)
        """)
    let insert = try db.makeStatement(
      sql: "INSERT INTO \(table) SELECT * FROM aside WHERE rowid = ?")
    for row in (1...count).shuffled() { try insert.execute(arguments: [row]) }
    try db.execute(
      sql: """
        DELETE FROM \(table);
        INSERT INTO \(table) SELECT * FROM aside ORDER BY rowid;
        DROP TABLE aside
        """)
  }
}
