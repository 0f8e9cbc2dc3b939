internal import Foundation
internal import GRDB
public import Survey
internal import System

/// Finds approved comments by their words.
///
/// The index lives in memory alone and is made anew once any comment has changed, so that a word
/// which was covered stays in none.
public final class CommentSearch: Sendable {
  private let store: Store
  private let shelf = Monitor<Shelf?>(nil)

  public init(of store: Store) { self.store = store }

  /// Lets go of the index at once, after a word was covered: the next search makes another.
  public func forget() { shelf.withLock { $0 = nil } }

  /// What is looked for; nothing means any.
  public struct Wish: Sendable, Equatable {
    public var words = ""
    public var theme: Theme.Code?
    public var form: Form.Code?
    public var question: Question.Code?
    public var feeling: Feeling?
    /// A year with all its quarters, or a quarter.
    public var period: Period?
    /// The day on which it is looked for: what may not be told yet is not found by its year.
    public var day: Day?

    public init() {}
  }

  /// A comment that was found, its words in pieces.
  public struct Found: Sendable, Equatable {
    public let comment: Comment
    public let pieces: [Piece]

    public struct Piece: Sendable, Equatable {
      public let text: String
      /// Whether it was looked for.
      public let isMatch: Bool
    }
  }

  /// The newest quarter first.
  public func find(_ wish: Wish) throws -> [Found] {
    try shelf.withLock { shelf in
      let revision = try store.commentRevision()
      if shelf?.revision != revision {
        shelf = try Shelf(of: store.approvedComments(), at: revision)
      }
      return try shelf?.found(wish) ?? []
    }
  }
}

/// The comments as they were at one revision, and their index.
private struct Shelf {
  let revision: [Int]
  private let comments: [Comment]
  private let memory: DatabaseQueue

  init(of comments: [Comment], at revision: [Int]) throws {
    self.revision = revision
    self.comments = comments
    memory = try FullText.queue()
    try memory.write { db in
      let insert = try db.makeStatement(
        sql: "INSERT INTO fullText (rowid, words) VALUES (?, ?)")
      for (place, comment) in comments.enumerated() {
        try insert.execute(arguments: [place, comment.words.filter { !Shelf.signs.contains($0) }])
      }
    }
  }

  func found(_ wish: CommentSearch.Wish) throws -> [CommentSearch.Found] {
    let matches = try matches(of: wish.words)
    return comments.enumerated().compactMap { place, comment in
      guard comment.fits(wish) else { return nil }
      guard let matches else {
        return CommentSearch.Found(
          comment: comment, pieces: [.init(text: comment.words, isMatch: false)])
      }
      return matches[place].map { CommentSearch.Found(comment: comment, pieces: pieces(of: $0)) }
    }
  }

  /// Marked words by the place of their comment; nothing when no words are looked for.
  private func matches(of words: String) throws -> [Int: String]? {
    if words.allSatisfy(\.isWhitespace) { return nil }
    guard let query = FullText.everyWord(of: words) else { return [:] }
    return try memory.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT rowid, highlight(fullText, 0, char(2), char(3)) FROM fullText
          WHERE fullText MATCH ?
          """, arguments: [query]
      ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
    }
  }

  private func pieces(of marked: String) -> [CommentSearch.Found.Piece] {
    marked.split(separator: Shelf.signs[0], omittingEmptySubsequences: false).enumerated()
      .flatMap { number, part -> [CommentSearch.Found.Piece] in
        let halves = part.split(
          separator: Shelf.signs[1], maxSplits: 1, omittingEmptySubsequences: false)
        if number == 0 || halves.count == 1 { return [.init(text: String(part), isMatch: false)] }
        return [
          .init(text: String(halves[0]), isMatch: true),
          .init(text: String(halves[1]), isMatch: false),
        ]
      }
      .filter { !$0.text.isEmpty }
  }

  /// What stands before and after a word that was looked for: no comment keeps these.
  private static let signs: [Character] = ["\u{2}", "\u{3}"]
}

extension Comment {
  fileprivate func fits(_ wish: CommentSearch.Wish) -> Bool {
    (wish.theme.map(themes.contains) ?? true) && (wish.form ?? form) == form
      && (wish.question ?? question) == question
      && (wish.feeling.map { $0 == feeling } ?? true) && isTold(of: wish.period, on: wish.day)
  }

  private func isTold(of wished: Period?, on day: Day?) -> Bool {
    guard let wished else { return true }
    let told = day.map { toldPeriod(on: $0) } ?? period
    return told == wished || told?.year == wished
  }
}

extension FullText {
  /// A query for comments that hold every word; nothing when there is no word in it. What is typed
  /// is cut to what anybody would type.
  fileprivate static func everyWord(of typed: String) -> String? {
    let words = typed.prefix(500).split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    return words.isEmpty
      ? nil : words.prefix(20).map { quoted(String($0.prefix(60))) }.joined(separator: " AND ")
  }
}

extension Store {
  /// Numbers of which at least one is another once any comment has changed.
  fileprivate func commentRevision() throws -> [Int] {
    try pool.read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT count(*), sum(version), sum(state = 'approved') FROM comment")
      return row.map { row in row.databaseValues.map { Int.fromDatabaseValue($0) ?? 0 } } ?? []
    }
  }
}
