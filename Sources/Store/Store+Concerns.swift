internal import Foundation
internal import GRDB
public import Survey

/// A comment that may tell of new harm, and what a named lead decided. Never who wrote it.
public struct Concern: Sendable, Equatable {
  public let name: RowID
  public let comment: RowID
  /// The quarter of the comment.
  let period: Period
  public let marked: Day
  public let markedBy: String
  /// The day by which a lead decides.
  public let due: Day
  public let outcome: Outcome?

  /// What was decided, and by whom.
  public struct Outcome: Sendable, Equatable {
    public let decision: Decision
    public let reason: String
    public let decided: Day
    public let decidedBy: String
  }

  public enum Decision: String, Sendable, CaseIterable {
    /// Its words went to the council's own route for concerns, as anonymous information.
    case passedOn
    case cannotBeActedOn
  }

  /// Whether it waited, or waits, longer than it may.
  public func isLate(on day: Day) -> Bool { (outcome?.decided ?? day) > due }
}

extension Store {
  /// Open ones first, the one that is due first at the top; then those decided last.
  public func concerns() throws -> [Concern] {
    let all = try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM concern").map(Concern.init)
    }
    let open = all.filter { $0.outcome == nil }.sorted { $0.order < $1.order }
    let decided = all.filter { $0.outcome != nil }.sorted { $1.order < $0.order }
    return open + decided
  }

  public func concern(_ name: RowID) throws -> Concern? {
    try concerns().first { $0.name == name }
  }

  /// The concern that a comment was marked as.
  public func concern(about comment: RowID) throws -> Concern? {
    try concerns().first { $0.comment == comment }
  }

  /// Whether every concern of a period was decided in time; nothing when there was none. It is of
  /// the period when it was marked in it, and when its comment is of it: most comments of a quarter
  /// are read after its end.
  ///
  /// - Parameter day: today, by which one that is still open is judged.
  public func concernsWereHandledInTime(in period: Period, on day: Day) throws -> Bool? {
    let concerns = try concerns(of: period)
    return concerns.isEmpty ? nil : !concerns.contains { $0.isLate(on: day) }
  }

  /// Whether a concern of a period is still to be decided.
  public func concernWaits(in period: Period) throws -> Bool {
    try concerns(of: period).contains { $0.outcome == nil }
  }

  private func concerns(of period: Period) throws -> [Concern] {
    let days = period.firstDay..<period.end
    return try concerns().filter { concern in
      days.contains(concern.marked) || days.contains(concern.period.firstDay)
    }
  }

  /// Marks a comment as a possible new concern, on the day it is read. Twice changes nothing.
  public func markConcern(_ comment: RowID, by account: String, on day: Day) throws -> Change {
    let due = WorkingDays.next(after: day)
    return try commits.commit { db in
      try db.execute(
        literal: """
          INSERT OR IGNORE INTO concern (id, comment, period, marked, markedBy, due)
          SELECT \(RowID.fresh().data), id, period, \(day.description), \(account),
            \(due.description)
          FROM comment WHERE id = \(comment.data)
          """)
      return try Change.made(on: "comment", comment, in: db)
    }
  }

  /// Takes a mark back on the day it was made, while nobody has decided.
  public func unmarkConcern(about comment: RowID, on day: Day) throws -> Change {
    try commits.commit { db in
      try db.execute(
        literal: """
          DELETE FROM concern WHERE comment = \(comment.data) AND marked = \(day.description)
            AND decision IS NULL
          """)
      return try Change.made(on: "comment", comment, in: db)
    }
  }

  /// Opens a concern again on the day it was decided.
  public func undecide(_ name: RowID, on day: Day) throws -> Change {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE concern SET decision = NULL, reason = NULL, decided = NULL, decidedBy = NULL
          WHERE id = \(name.data) AND decided = \(day.description)
          """)
      return try Change.made(on: "concern", name, in: db)
    }
  }

  /// Writes what the lead decided. It stands, unless it is undone that day.
  public func decide(
    _ name: RowID, _ decision: Concern.Decision, because reason: String, by account: String,
    on day: Day
  ) throws -> Change {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE concern SET decision = \(decision.rawValue), reason = \(reason),
            decided = \(day.description), decidedBy = \(account)
          WHERE id = \(name.data) AND decision IS NULL
          """)
      return try Change.made(on: "concern", name, in: db)
    }
  }
}

extension Concern {
  fileprivate var order: (Day, String) { (outcome?.decided ?? due, name.text) }

  fileprivate init(row: Row) throws {
    guard let marked = Day(row["marked"] as String), let due = Day(row["due"] as String),
      let period = Period(row["period"] as String)
    else { throw DatabaseError(message: "a concern has a day or a period that is none") }
    self.init(
      name: RowID(row["id"]), comment: RowID(row["comment"]), period: period, marked: marked,
      markedBy: row["markedBy"], due: due, outcome: Outcome(row: row))
  }
}

extension Concern.Outcome {
  fileprivate init?(row: Row) {
    guard let decision = (row["decision"] as String?).flatMap(Concern.Decision.init),
      let decided = (row["decided"] as String?).flatMap({ Day($0) })
    else { return nil }
    self.init(
      decision: decision, reason: row["reason"] ?? "", decided: decided,
      decidedBy: row["decidedBy"])
  }
}
