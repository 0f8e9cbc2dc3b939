public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// Adds an account or gives it a new password; its open sessions end.
  public func setPassword(_ password: PasswordHash, of account: String) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO account (name, password) VALUES (\(account), \(password.text))
          ON CONFLICT (name) DO UPDATE SET password = excluded.password
          """)
      try db.execute(literal: "DELETE FROM session WHERE account = \(account)")
    }
  }

  public func password(of account: String) throws -> PasswordHash? {
    try pool.read { db in
      try SQLRequest<String>(literal: "SELECT password FROM account WHERE name = \(account)")
        .fetchOne(db)
    }.flatMap(PasswordHash.init(kept:))
  }

  public func hasAccounts() throws -> Bool {
    try pool.read { try Int.fetchOne($0, sql: "SELECT 1 FROM account LIMIT 1") } != nil
  }

  public func beginSession(_ id: SessionID, of account: String, lapsing: Moment) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO session (id, account, lapses)
          VALUES (\(Data(id.bytes)), \(account), \(lapsing.hourAfter))
          """)
    }
  }

  /// Whose session it is, unless it has ended.
  public func account(of session: SessionID, at now: Moment) throws -> String? {
    try pool.read { db in
      try SQLRequest<String>(
        literal: """
          SELECT account FROM session WHERE id = \(Data(session.bytes)) AND lapses > \(now.hour)
          """
      ).fetchOne(db)
    }
  }

  public func endSession(_ id: SessionID) throws {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM session WHERE id = \(Data(id.bytes))")
    }
  }

  /// Notes what a member of staff did, with the day.
  public func note(_ deed: String, by account: String, on day: Day) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO audit (day, account, deed) VALUES (\(day.description), \(account), \(deed))
          """)
    }
  }

  func endLapsedSessions(at now: Moment) throws {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM session WHERE lapses <= \(now.hour)")
    }
  }
}
