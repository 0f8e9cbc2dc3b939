internal import Foundation
internal import GRDB
public import Survey

/// When the service last ran and believed its clock, to the hour: what a clock is judged by after a
/// stop.
extension Store {
  /// The beginning of the last hour in which the clock was believed; nothing before the first.
  public func lastBelieved() throws -> Moment? {
    try pool.read { try Int.fetchOne($0, sql: "SELECT hour FROM clock") }
      .map { Moment(seconds: $0 * 3_600) }
  }

  /// Writes each time, also within an hour: it tells whether anything can be written at all.
  public func noteBelieved(at now: Moment) throws {
    try commitUpkeep { try Store.writeHour(now.hour, in: $0) }
  }

  /// Writes the hour so that the disk is asked even if it is the one that stands there: SQLite keeps
  /// from writing what would not change a byte.
  static func writeHour(_ hour: Int?, in db: Database) throws {
    for value in [(hour ?? 0) + 1, hour] {
      try db.execute(literal: "UPDATE clock SET hour = \(value)")
    }
  }

  /// A person says that the clock is right.
  public func acceptClock(at now: Moment) throws {
    try commits.commit { db in
      try db.execute(literal: "UPDATE clock SET hour = \(now.hour), accepted = \(now.hour)")
    }
  }

  /// The hour in which a person said so, once.
  public func takeAcceptedHour() throws -> Moment? {
    guard try pool.read({ try Int.fetchOne($0, sql: "SELECT accepted FROM clock") }) != nil else {
      return nil
    }
    return try commits.commit { db in
      let hour = try Int.fetchOne(db, sql: "SELECT accepted FROM clock")
      try db.execute(sql: "UPDATE clock SET accepted = NULL")
      return hour.map { Moment(seconds: $0 * 3_600) }
    }
  }
}
