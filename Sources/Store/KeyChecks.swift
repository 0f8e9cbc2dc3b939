internal import Accounts
internal import Anonymity
internal import Foundation
internal import GRDB

/// What the database knows of the standing keys, which lie apart from it: a check value of each.
///
/// A key that was lost is never replaced in silence: what the old one locked would be lost with it,
/// and the old one could not come back.
struct KeyChecks: Sendable {
  let pool: DatabasePool

  /// Whether nothing was ever kept here: only then are keys made.
  func isNew() throws -> Bool {
    try pool.read { db in
      try KeyChecks.known(in: db).isEmpty
        && KeyChecks.tables(in: db).allSatisfy {
          try Row.fetchOne(db, sql: "SELECT 1 FROM \($0)") == nil
        }
    }
  }

  /// Whether there was a key of this name, as far as can be told.
  func isKnown(_ key: StandingKey) throws -> Bool {
    try pool.read { db in
      if try KeyChecks.known(in: db)[key.rawValue] != nil { return true }
      return try key == .cardSalt && Row.fetchOne(db, sql: "SELECT 1 FROM card") != nil
    }
  }

  /// Refuses a key that is not the one it was; says which are known from now on.
  @discardableResult
  func compare(_ keys: [StandingKey: [UInt8]], in folder: URL) throws -> [StandingKey] {
    try pool.write { db in
      let known = try KeyChecks.known(in: db)
      var noted: [StandingKey] = []
      for (key, bytes) in keys {
        let check = KeyCheck(of: bytes, named: key.rawValue)
        let fits = try known[key.rawValue].map { $0 == check } ?? KeyChecks.fits(bytes, as: key, db)
        guard fits else { throw StoreFault.otherKey(key.file(in: folder)) }
        guard known[key.rawValue] == nil else { continue }
        try KeyChecks.note(check, of: key, in: db)
        noted.append(key)
      }
      return noted
    }
  }

  /// Every table in which something may be kept.
  private static func tables(in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT IN ('grdb_migrations', 'keyCheck', 'clock')
        """)
  }
}

extension KeyChecks {
  static func known(in db: Database) throws -> [String: KeyCheck] {
    let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM keyCheck")
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["name"], KeyCheck(stored: Array($0["value"] as Data))) })
  }

  static func note(_ check: KeyCheck, of key: StandingKey, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO keyCheck (name, value) VALUES (?, ?)",
      arguments: [key.rawValue, Data(check.bytes)])
  }

  /// Data of a version that knew no check values: whether a key opens what it should have locked.
  static func fits(_ bytes: [UInt8], as key: StandingKey, _ db: Database) throws -> Bool {
    switch key {
    case .release: try proves(ReleaseKey(stored: bytes), db)
    // A lost key of codes has a remedy of its own for each account; one that opens is enough.
    case .account: try opens(AccountKey(stored: bytes), db)
    case .takeBack, .cardSalt: true
    }
  }

  private static func proves(_ key: ReleaseKey?, _ db: Database) throws -> Bool {
    let row = try Row.fetchOne(db, sql: "SELECT content, tag FROM release")
    guard let key, let row else { return key != nil }
    do {
      _ = try ReleasedTable.reread(text: row["content"], tag: Array(row["tag"] as Data), by: key)
      return true
    } catch { return error != .changed }
  }

  private static func opens(_ key: AccountKey?, _ db: Database) throws -> Bool {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, secondStep FROM account WHERE secondStep IS NOT NULL")
    guard let key, !rows.isEmpty else { return key != nil }
    return rows.contains { row in
      key.open(Array(row["secondStep"] as Data), of: row["name"]) != nil
    }
  }
}
