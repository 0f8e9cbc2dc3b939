internal import GRDB
public import Survey

/// Finds the themes whose words are in a comment, by their stems; a star stands for any ending.
///
/// A suggestion for the person who reads the comment, never a count of its own. The comment is laid
/// into full-text tables that live in memory alone, and is taken out again.
public final class ThemeSuggestions: Sendable {
  private let queries: [(theme: Theme, stems: String, beginnings: String)]
  private let memory: DatabaseQueue

  public init(_ themes: Themes) throws {
    queries = themes.all.map { theme in
      let beginnings = theme.words.filter { $0.hasSuffix("*") }
      let stems = theme.words.filter { !$0.hasSuffix("*") }
      return (
        theme, stems.map(FullText.quoted).joined(separator: " OR "),
        beginnings.map { FullText.quoted(String($0.dropLast())) + " *" }.joined(separator: " OR ")
      )
    }
    memory = try FullText.queue()
    try memory.write { try $0.execute(sql: "CREATE VIRTUAL TABLE whole USING fts5 (words)") }
  }

  /// In the order of the codebook.
  public func suggested(by words: String) throws -> [Theme] {
    var suggested: [Theme] = []
    try memory.inTransaction { db in
      for table in ["fullText", "whole"] {
        try db.execute(sql: "INSERT INTO \(table) (words) VALUES (?)", arguments: [words])
      }
      suggested = try queries.filter { _, stems, beginnings in
        try FullText.meets(stems, in: "fullText", db) || FullText.meets(beginnings, in: "whole", db)
      }.map(\.theme)
      return .rollback
    }
    return suggested
  }
}
