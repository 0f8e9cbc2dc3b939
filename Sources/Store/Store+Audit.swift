internal import GRDB
public import Survey

/// One thing that a member of the quality team did.
public struct AuditEntry: Sendable, Equatable {
  /// Goes up by one with each entry.
  public let number: Int
  public let day: Day
  public let account: String
  public let text: String
}

extension Store {
  /// Notes what a member of staff did, with the day.
  public func audit(_ text: String, by account: String, on day: Day) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO audit (day, account, deed) VALUES (\(day.description), \(account), \(text))
          """)
    }
  }

  /// The same, but once a day at most, for what may happen a thousand times.
  public func auditOnce(_ text: String, by account: String, on day: Day) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO audit (day, account, deed)
          SELECT \(day.description), \(account), \(text) WHERE NOT EXISTS (
            SELECT 1 FROM audit
            WHERE day = \(day.description) AND account = \(account) AND deed = \(text))
          """)
    }
  }

  /// The newest entries before one, newest first.
  public func auditEntries(before number: Int = .max, atMost count: Int) throws -> [AuditEntry] {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT number, day, account, deed FROM audit
          WHERE number < \(number) ORDER BY number DESC LIMIT \(count)
          """
      ).fetchAll(db).compactMap(AuditEntry.init)
    }
  }
}

extension AuditEntry {
  fileprivate init?(row: Row) {
    guard let day = Day(row["day"] as String) else { return nil }
    self.init(number: row["number"], day: day, account: row["account"], text: row["deed"])
  }
}
