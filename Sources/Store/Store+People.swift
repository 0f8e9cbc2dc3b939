public import Accounts
internal import GRDB
public import Survey

/// Someone who may sign in, as a manager sees them.
public struct AccountSummary: Sendable, Equatable {
  public let account: Account
  public let hasSecondStep: Bool
  public let isSignedIn: Bool
}

extension Store {
  /// Everyone who may sign in, by name.
  public func accountSummaries(at now: Moment) throws -> [AccountSummary] {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT name, role, secondStep IS NOT NULL AS hasSecondStep, EXISTS (
            SELECT 1 FROM session WHERE account = name AND lapses > \(now.hour)) AS isSignedIn
          FROM account ORDER BY name
          """
      ).fetchAll(db).compactMap(AccountSummary.init)
    }
  }

  /// Removes an account with its sessions; false when there was none. What it did stays noted.
  public func removeAccount(_ name: String) throws -> Bool {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM account WHERE name = \(name)")
      return db.changesCount == 1
    }
  }
}

extension AccountSummary {
  fileprivate init?(row: Row) {
    guard let account = Account(row: row) else { return nil }
    self.init(
      account: account, hasSecondStep: row["hasSecondStep"], isSignedIn: row["isSignedIn"])
  }
}
