internal import GRDB

/// The full-text table: words by their stems, whatever their case and accents.
enum FullText {
  /// A database in memory with the table in it.
  static func queue() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
    let queue = try DatabaseQueue(configuration: configuration)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE fullText
          USING fts5 (words, tokenize = 'porter unicode61 remove_diacritics 2')
          """)
    }
    return queue
  }

  /// A word or phrase as the query language writes it: whatever it holds, it is only words.
  static func quoted(_ phrase: String) -> String {
    "\"" + phrase.replacing("\"", with: " ").replacing("\0", with: " ") + "\""
  }

  /// Whether the one text in a table has what a query wants; an empty one wants nothing that is there.
  static func meets(_ query: String, in table: String, _ db: Database) throws -> Bool {
    try !query.isEmpty
      && Row.fetchOne(db, sql: "SELECT 1 FROM \(table) WHERE \(table) MATCH ?", arguments: [query])
        != nil
  }
}
