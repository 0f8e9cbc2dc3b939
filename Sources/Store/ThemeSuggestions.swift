internal import GRDB
public import Survey

/// Finds the themes whose words are in a comment, by their stems.
///
/// A suggestion for the person who reads the comment, never a count of its own. The comment is laid
/// into a full-text table that lives in memory alone, and is taken out again.
public final class ThemeSuggestions: Sendable {
  private let queries: [(theme: Theme, query: String)]
  private let memory: DatabaseQueue

  public init(_ themes: Themes) throws {
    queries = themes.all.map { ($0, $0.words.map(FullText.query).joined(separator: " OR ")) }
    memory = try FullText.queue()
  }

  /// In the order of the codebook.
  public func suggested(by words: String) throws -> [Theme] {
    try memory.write { db in
      try db.execute(sql: "INSERT INTO fullText (words) VALUES (?)", arguments: [words])
      defer { try? db.execute(sql: "DELETE FROM fullText") }
      return try queries.filter { try FullText.isMet($0.query, in: db) }.map(\.theme)
    }
  }
}

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

  /// A word of the codebook, whose star stands for any ending.
  static func query(_ word: String) -> String {
    word.hasSuffix("*") ? quoted(String(word.dropLast())) + " *" : quoted(word)
  }

  static func isMet(_ query: String, in db: Database) throws -> Bool {
    try Row.fetchOne(
      db, sql: "SELECT 1 FROM fullText WHERE fullText MATCH ?", arguments: [query]) != nil
  }
}
