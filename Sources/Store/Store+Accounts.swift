public import Accounts
internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// Adds an account, or gives it a new role and password; its open sessions end.
  public func setPassword(_ password: PasswordHash, of account: String, as role: Role) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO account (name, role, password)
          VALUES (\(account), \(role.rawValue), \(password.text))
          ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password
          """)
      try db.execute(literal: "DELETE FROM session WHERE account = \(account)")
    }
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
  public func account(of session: SessionID, at now: Moment) throws -> Account? {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT name, role FROM session JOIN account ON name = account
          WHERE id = \(Data(session.bytes)) AND lapses > \(now.hour)
          """
      ).fetchOne(db)
    }.flatMap(Account.init)
  }

  public func endSession(_ id: SessionID) throws {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM session WHERE id = \(Data(id.bytes))")
    }
  }

  /// Signs one account out everywhere.
  public func endSessions(of account: String) throws {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM session WHERE account = \(account)")
    }
  }

  /// Signs everyone out.
  public func endAllSessions() throws {
    try commits.commit { try $0.execute(sql: "DELETE FROM session") }
  }

  func endLapsedSessions(at now: Moment) throws {
    try commits.commit { db in
      try db.execute(literal: "DELETE FROM session WHERE lapses <= \(now.hour)")
    }
  }
}

extension Account {
  init?(row: Row) {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    self.init(name: row["name"], role: role)
  }
}
