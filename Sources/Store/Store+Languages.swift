public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// Words in other languages, until a translator has put them into English.
extension Store {
  /// The next comment that was dealt out and waits for a translator, by its random name.
  public func commentToTranslate() throws -> Comment? {
    try pool.read { try Comment.toTranslate(and: "1 ORDER BY id LIMIT 1", [], in: $0).first }
  }

  public func commentToTranslate(_ name: RowID) throws -> Comment? {
    try pool.read { try Comment.toTranslate(and: "id = ?", [name.data], in: $0).first }
  }

  /// Puts English in the place of a comment: the words as they were written are gone from the bytes of
  /// every file, and so is the mark. It is dealt out anew, so that nobody can tell that it was
  /// translated by when it comes.
  public func translate(
    _ name: RowID, version: Int, into words: RedactedWords
  ) throws -> Change {
    let change = try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE comment SET words = \(words.text), english = 1, dealt = 0, version = 0
          WHERE id = \(name.data) AND version = \(version) AND english = 0
          """)
      let change = try Change.made(on: "comment", name, in: db)
      if change == .made { try Tables.rewriteInOrder(in: db) }
      return change
    }
    if change == .made { try checkpoint() }
    return change
  }

  /// A reviewer cannot read it: it goes to a translator. Only while nobody has checked it.
  public func markAsForeign(_ name: RowID, version: Int) throws -> Change {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE comment SET english = 0, version = version + 1
          WHERE id = \(name.data) AND version = \(version) AND state = 'new'
          """)
      return try Change.made(on: "comment", name, in: db)
    }
  }

  /// Adds the languages of a week that is over to the tally of its year.
  public func settleLanguages(on day: Day) throws {
    let counted = try pool.read { [keys] in try LanguageWeek.fetch(with: keys.release, $0) }
    guard let counted, counted.week < Week(of: day) else { return }
    try commits.commit { [keys] db in
      try LanguageWeek.count(nil, in: Week(of: day), with: keys.release, db)
    }
  }

  /// A language in which visits were sent.
  public struct LanguageCount: Sendable, Equatable {
    public let year: Int
    public let language: String
    /// At least so many, to the five below.
    public let visits: Int
  }

  /// The languages in which enough visits were sent to be told, the newest year first.
  public func languageCounts() throws -> [LanguageCount] {
    try pool.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM languageTally ORDER BY year DESC, language"
      ).compactMap { row in
        SmallNumbers.told(visitsInOneLanguage: row["visits"]).map {
          LanguageCount(year: row["year"], language: row["language"], visits: $0)
        }
      }
    }
  }
}

extension LanguageWeek {
  /// Counts one visit, after what was counted in an earlier week was added to its year.
  static func count(
    _ language: String?, in week: Week, with key: ReleaseKey, _ db: Database
  ) throws {
    var counted = try fetch(with: key, db) ?? LanguageWeek(week)
    if counted.week < week {
      try counted.tally(in: db)
      counted = LanguageWeek(week)
    }
    counted.add(language)
    let sealed = Data(try counted.sealed(by: key))
    try db.execute(literal: "INSERT OR REPLACE INTO languageWeek VALUES (1, \(sealed))")
  }

  /// Nothing before anything was sent, and where it was sealed by another key: it is begun anew then.
  fileprivate static func fetch(with key: ReleaseKey, _ db: Database) throws -> LanguageWeek? {
    let sealed = try Data.fetchOne(db, sql: "SELECT sealed FROM languageWeek")
    return sealed.flatMap { try? LanguageWeek(opening: Array($0), by: key) }
  }

  private func tally(in db: Database) throws {
    for (language, visits) in visits {
      try db.execute(
        literal: """
          INSERT INTO languageTally VALUES (\(week.monday.year), \(language), \(visits))
          ON CONFLICT (year, language) DO UPDATE SET visits = visits + excluded.visits
          """)
    }
  }
}

extension Comment {
  fileprivate static func toTranslate(
    and rest: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Comment] {
    try fetch(where: "state = 'new' AND dealt = 1 AND english = 0 AND \(rest)", arguments, in: db)
  }
}
