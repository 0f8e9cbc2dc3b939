public import Accounts
internal import Foundation
internal import GRDB
public import Survey

/// What a sign-in is checked against: a password, and codes where the account has a second step.
public struct Credentials: Sendable {
  public let password: PasswordHash
  public let secondStep: SecondStep?
  /// The half minute of the last code that was used.
  let lastStep: Int

  /// The half minute of a code that is right and new.
  public func step(of code: String, at now: Moment) -> Int? {
    secondStep?.step(of: code, at: now, after: lastStep)
  }
}

extension Store {
  public func credentials(of account: String) throws -> Credentials? {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT password, secondStep, lastStep FROM account WHERE name = \(account)"
      ).fetchOne(db)
    }.flatMap { try credentials(of: account, in: $0) }
  }

  /// The password alone, which can be read even when the key of the codes is lost.
  public func password(of account: String) throws -> PasswordHash? {
    try pool.read { db in
      try SQLRequest<Row>(literal: "SELECT password FROM account WHERE name = \(account)")
        .fetchOne(db)
    }.flatMap { PasswordHash(stored: $0["password"]) }
  }

  /// Accounts that nobody can sign in to, because the key does not open their second step.
  public func accountsWithLostCodes() throws -> [String] {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT name, secondStep FROM account WHERE secondStep IS NOT NULL ORDER BY name"
      ).fetchAll(db)
    }.compactMap { row in
      let (name, sealed): (String, Data) = (row["name"], row["secondStep"])
      return keys.account.open(Array(sealed), of: name) == nil ? name : nil
    }
  }

  /// Throws where the second step cannot be opened: taken for none, it would let in whoever has the
  /// password alone.
  private func credentials(of account: String, in row: Row) throws -> Credentials? {
    guard let password = PasswordHash(stored: row["password"]) else { return nil }
    let sealed: Data? = row["secondStep"]
    let step = sealed.flatMap { keys.account.open(Array($0), of: account) }
    if sealed != nil, step == nil { throw StoreFault.lostSecondStep }
    return Credentials(password: password, secondStep: step, lastStep: row["lastStep"])
  }

  /// Gives an account a second step, or takes it away.
  public func setSecondStep(_ step: SecondStep?, of account: String) throws {
    let sealed = try step.map { Data(try keys.account.seal($0, of: account)) }
    try commits.commit { db in
      try db.execute(
        literal:
          "UPDATE account SET secondStep = \(sealed), lastStep = 0 WHERE name = \(account)")
    }
  }

  /// Uses a code up; false when it was used before, even a moment before.
  public func use(step: Int, of account: String) throws -> Bool {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE account SET lastStep = \(step) WHERE name = \(account) AND lastStep < \(step)
          """)
      return db.changesCount == 1
    }
  }

  /// Gives an account a new password of its own choice; every session of it ends.
  public func changePassword(to password: PasswordHash, of account: String) throws {
    try commits.commit { db in
      try db.execute(
        literal: "UPDATE account SET password = \(password.text) WHERE name = \(account)")
      try db.execute(literal: "DELETE FROM session WHERE account = \(account)")
    }
  }
}
