public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// How closing a review went.
public enum ReviewClosing: Sendable, Equatable {
  case closed
  /// There are comments of the period that nobody has checked.
  case notAllChecked
  /// It was closed before: figures are frozen once.
  case closedBefore
}

extension Store {
  /// The themes of a period as they were frozen; nothing before its review was closed.
  ///
  /// Figures that were changed since are an error.
  public func themeRelease(of period: Period) throws -> ThemeRelease? {
    let row = try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT content, tag FROM themeRelease WHERE period = \(period.description)"
      ).fetchOne(db)
    }
    return try row.map { row in
      try ThemeRelease.reread(
        text: row["content"], tag: Array(row["tag"] as Data), by: keys.release)
    }
  }

  /// The periods whose themes are frozen.
  public func periodsWithThemes() throws -> [Period] {
    try pool.read { try String.fetchAll($0, sql: "SELECT period FROM themeRelease") }
      .compactMap(Period.init).sorted()
  }

  /// Whether every comment of a period has been checked.
  public func hasCheckedAll(of period: Period) throws -> Bool {
    try pool.read { try !Comment.isNew(in: period, $0) }
  }

  /// Whether every comment of a period has been checked that is in English.
  public func hasCheckedAllInEnglish(of period: Period) throws -> Bool {
    try pool.read { try !Comment.isNew(in: period, besidesForeign: true, $0) }
  }

  /// How many comments of a period wait for a translator.
  public func waitingForTranslator(of period: Period) throws -> Int {
    try pool.read { db in
      try SQLRequest<Int>(
        literal: """
          SELECT count(*) FROM comment
          WHERE state = 'new' AND english = 0 AND period IN \(period.quarterTexts)
          """
      ).fetchOne(db) ?? 0
    }
  }

  /// Freezes the themes of a closed period, once, when all its comments have been checked.
  ///
  /// Counting and keeping are one transaction: what is coded later changes nothing.
  /// - Parameters:
  ///   - leavesOutForeign: comments that nobody has put into English yet are not waited for.
  ///   - release: makes the figures of the approved comments.
  public func closeReview(
    of period: Period, by account: String, on day: Day,
    leavingOutForeign leavesOutForeign: Bool = false,
    release: @escaping @Sendable ([CodedComment]) -> ThemeRelease
  ) throws -> ReviewClosing {
    try commits.commit { [keys] db in
      let isClosed = try Row.fetchOne(
        db, sql: "SELECT 1 FROM themeRelease WHERE period = ?", arguments: [period.description])
      if isClosed != nil { return .closedBefore }
      if try Comment.isNew(in: period, besidesForeign: leavesOutForeign, db) {
        return .notAllChecked
      }
      let figures = release(try Comment.coded(in: period, db))
      let (text, tag) = figures.sealed(by: keys.release)
      try db.execute(
        literal: """
          INSERT INTO themeRelease (period, content, tag, closed, closedBy)
          VALUES (\(period.description), \(text), \(Data(tag)), \(day.description), \(account))
          """)
      return .closed
    }
  }

  /// Approved comments as they are counted, of the quarters of a year that had closed by a day.
  public func codedComments(of year: Period, closedBy day: Day) throws -> [CodedComment] {
    try pool.read { db in
      try year.quarters.filter { $0.isClosed(on: day) }.flatMap { try Comment.coded(in: $0, db) }
    }
  }
}

extension Comment {
  fileprivate static func isNew(
    in period: Period, besidesForeign: Bool = false, _ db: Database
  ) throws -> Bool {
    try SQLRequest<Int>(
      literal: """
        SELECT 1 FROM comment WHERE state = 'new' AND period IN \(period.quarterTexts)
          AND (english = 1 OR \(!besidesForeign)) LIMIT 1
        """
    ).fetchOne(db) != nil
  }

  fileprivate static func coded(in period: Period, _ db: Database) throws -> [CodedComment] {
    try approved(in: period.quarters, db).map(\.coded)
  }
}

extension Period {
  fileprivate var quarterTexts: [String] { quarters.map(\.description) }
}
