public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// Nothing for one that waits for its translator.
  public func comment(_ name: RowID) throws -> Comment? {
    try pool.read { try Comment.fetch(where: "id = ? AND english = 1", [name.data], in: $0).first }
  }

  /// The next comment that was dealt out and nobody has checked: of those of the earliest week the
  /// first by its random name, so that the order tells nothing of which opening brought it.
  ///
  /// - Parameter name: the one to pass over for now.
  public func commentToCheck(passing name: RowID? = nil) throws -> Comment? {
    try pool.read { db in
      let new = try Comment.fetch(
        where: """
          state = 'new' AND dealt = 1 AND english = 1 ORDER BY dealtWeek, id LIMIT 2
          """, [], in: db)
      return new.first { $0.name != name } ?? new.first
    }
  }

  /// How many of the comments that were dealt out nobody has checked.
  public func commentsToCheck() throws -> Int {
    try pool.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM comment WHERE state = 'new' AND dealt = 1 AND english = 1") ?? 0
    }
  }

  /// The earliest week in which a comment that nobody has checked was dealt out; nothing where there
  /// is none, or the week was not written down yet.
  public func oldestWeekToCheck() throws -> Week? {
    try pool.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT min(dealtWeek) FROM comment
          WHERE state = 'new' AND dealt = 1 AND dealtWeek > '\(Schema.noWeek)'
          """)
    }.flatMap { Day($0) }.map { Week(of: $0) }
  }

  /// Those that go no further, the newest quarter first.
  public func withheldComments() throws -> [Comment] {
    try pool.read {
      try Comment.fetch(where: "state = 'withheld' ORDER BY period DESC, id", [], in: $0)
    }
  }

  /// The approved ones, those of the newest quarter first.
  public func approvedComments() throws -> [Comment] {
    try pool.read { try Comment.approved(in: $0) }
  }

  /// Approved comments that a team may read for their own sake: none that was ever marked as a
  /// possible new concern, whatever was decided.
  public func commentsToPassOn() throws -> [Comment] {
    let rest = """
      state = 'approved' AND id NOT IN (SELECT comment FROM concern) ORDER BY period DESC, id
      """
    return try pool.read { try Comment.fetch(where: rest, [], in: $0) }
  }

  /// What was not good: comments that feel mixed or bad.
  public func criticisms() throws -> [Comment] {
    try commentsToPassOn().filter { $0.feeling == .bad || $0.feeling == .mixed }
  }

  /// What was good, for those who did it: of these the ones that feel good, the newest first.
  public func praise() throws -> [Comment] {
    try commentsToPassOn().filter { $0.feeling == .good }
  }

  /// Writes what a reviewer decided, unless someone else was there first.
  public func review(
    _ name: RowID, version: Int, as review: CommentReview
  ) throws -> Change {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE comment SET state = \(review.state.rawValue),
            feeling = \(review.feeling?.rawValue), themes = \(review.themes.json),
            suggested = \(review.suggested.json), dealtWeek = \(Schema.noWeek),
            version = version + 1
          WHERE id = \(name.data) AND version = \(version)
          """)
      return try Change.made(on: "comment", name, in: db)
    }
  }

  /// Covers words of a comment, one way: what they were is gone from the bytes of every file.
  public func cover(
    _ name: RowID, version: Int, with words: CoveredWords
  ) throws -> Change {
    let change = try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE comment SET words = \(words.text), version = version + 1
          WHERE id = \(name.data) AND version = \(version)
          """)
      let change = try Change.made(on: "comment", name, in: db)
      if change == .made { try Tables.rewriteInOrder(in: db) }
      return change
    }
    if change == .made { try checkpoint() }
    return change
  }
}

extension Change {
  /// How the last statement went, which was to change this row.
  static func made(on table: String, _ name: RowID, in db: Database) throws -> Change {
    if db.changesCount > 0 { return .made }
    let isThere = try Row.fetchOne(
      db, sql: "SELECT 1 FROM \(table) WHERE id = ?", arguments: [name.data])
    return isThere == nil ? .gone : .conflict
  }
}

extension Comment {
  static func insert(
    _ words: RedactedWords, to question: Question.Code, of form: Form.Code, in period: Period,
    isEnglish: Bool, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO comment (id, period, form, question, words, english) VALUES (?,?,?,?,?,?)"
    ).execute(arguments: [
      RowID.fresh().data, period.description, form.text, question.text, words.text, isEnglish,
    ])
  }

  static func approved(in db: Database) throws -> [Comment] {
    try fetch(where: "state = 'approved' ORDER BY period DESC, id", [], in: db)
  }

  /// The approved ones of some quarters.
  static func approved(in quarters: [Period], _ db: Database) throws -> [Comment] {
    let marks = quarters.map { _ in "?" }.joined(separator: ",")
    return try fetch(
      where: "state = 'approved' AND period IN (\(marks))",
      StatementArguments(quarters.map(\.description)), in: db)
  }

  /// - Parameter rest: the conditions and the order; fixed text, whose values are arguments.
  static func fetch(
    where rest: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Comment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM comment JOIN (
          SELECT period, form, question, count(*) AS beside FROM comment
          GROUP BY period, form, question
        ) USING (period, form, question) WHERE \(rest)
        """, arguments: arguments
    ).map(Comment.init)
  }

  private init(row: Row) throws {
    guard let quarter = Period(row["period"] as String), let state = State(rawValue: row["state"])
    else { throw DatabaseError(message: "a comment has a period or a state that is none") }
    self.init(
      name: RowID(row["id"]),
      period: SmallNumbers.period(ofCommentIn: quarter, among: row["beside"]),
      form: Code(row["form"]), question: Code(row["question"]), words: row["words"],
      state: state, feeling: (row["feeling"] as String?).flatMap(Feeling.init),
      themes: try [Theme.Code](json: row["themes"]),
      suggested: try [Theme.Code](json: row["suggested"]), version: row["version"])
  }
}

extension [Theme.Code] {
  fileprivate var json: String {
    "[" + map { "\"\($0.text)\"" }.joined(separator: ",") + "]"
  }

  fileprivate init(json: String) throws {
    self = try JSONDecoder().decode([String].self, from: Data(json.utf8)).map { Code($0) }
  }
}
