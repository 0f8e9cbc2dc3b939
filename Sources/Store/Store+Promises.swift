internal import Anonymity
internal import GRDB
public import Survey

/// The rules that visitors were told of, and where the forms lie that say so.
extension Store {
  public func promisedRules() throws -> PromisedRules {
    try pool.read(PromisedRules.fetch)
  }

  /// Writes down rules that hold from a week on.
  public func promise(_ rules: Rules, since week: Week) throws {
    try commits.commit { db in
      for (name, value) in rules.values {
        try Promise.keep(name.rawValue, value, since: week, in: db)
      }
    }
  }

  /// The folder of the forms that were served last; empty for the program's own, nothing before the
  /// first start.
  public func formsFolder() throws -> String? {
    try pool.read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM promise WHERE name = ? ORDER BY since DESC",
        arguments: [Promise.formsFolder])
    }
  }

  public func remember(formsFolder path: String, on day: Day) throws {
    try commits.commit { db in
      try db.execute(sql: "DELETE FROM promise WHERE name = ?", arguments: [Promise.formsFolder])
      try Promise.keep(Promise.formsFolder, path, since: Week(of: day), in: db)
    }
  }
}

private enum Promise {
  static let formsFolder = "forms"

  static func keep(
    _ name: String, _ value: String, since week: Week, in db: Database
  ) throws {
    try db.execute(
      literal: """
        INSERT OR REPLACE INTO promise (since, name, value)
        VALUES (\(week.description), \(name), \(value))
        """)
  }
}

extension PromisedRules {
  static func fetch(_ db: Database) throws -> PromisedRules {
    var sets: [Week: [Rules.Name: String]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT since, name, value FROM promise") {
      guard let week = Week(row["since"] as String), let name = Rules.Name(rawValue: row["name"])
      else { continue }
      sets[week, default: [:]][name] = row["value"]
    }
    return PromisedRules(sets.map { Entry(since: $0.key, rules: Rules($0.value)) })
  }
}

extension Week {
  /// Reads 2026-11-16.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let monday = Day(parts[0], parts[1], parts[2]) else { return nil }
    self.init(of: monday)
  }
}
