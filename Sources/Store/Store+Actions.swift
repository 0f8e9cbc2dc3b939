internal import GRDB
internal import Survey

extension Store {
  public func actions() throws -> [Action] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM action").map(Action.init)
    }.newestFirst
  }

  /// What everyone may read, newest quarter first.
  public func publishedActions() throws -> [Action] { try actions().filter(\.isPublished) }

  public func action(_ name: RowID) throws -> Action? {
    try pool.read { db in
      try SQLRequest<Row>(literal: "SELECT * FROM action WHERE id = \(name.data)").fetchOne(db)
    }.map(Action.init)
  }

  public func add(_ action: Action) throws {
    try commits.commit { db in
      try db.execute(
        literal: """
          INSERT INTO action
            (id, period, theme, said, did, kind, partner, lead, due, status, picture)
          VALUES (\(action.name.data), \(action.period.description), \(action.theme?.text),
            \(action.said), \(action.did), \(action.kind.rawValue), \(action.partner),
            \(action.lead), \(action.due.description), \(action.status.rawValue),
            \(action.picture))
          """)
    }
  }

  /// Writes an action over the version that it was made from, and takes it off the public pages
  /// until it is published again: nobody has seen there what it says now. False when someone else
  /// changed it in the meantime; then nothing is written.
  public func change(_ action: Action) throws -> Bool {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE action SET period = \(action.period.description), theme = \(action.theme?.text),
            said = \(action.said), did = \(action.did), kind = \(action.kind.rawValue),
            partner = \(action.partner), lead = \(action.lead),
            due = \(action.due.description), status = \(action.status.rawValue),
            picture = \(action.picture), isPublished = 0, version = version + 1
          WHERE id = \(action.name.data) AND version = \(action.version)
          """)
      return db.changesCount == 1
    }
  }

  /// Puts an action on the public pages, or takes it off. False when it was changed since it was
  /// seen.
  public func publish(_ isPublished: Bool, _ action: Action) throws -> Bool {
    try commits.commit { db in
      try db.execute(
        literal: """
          UPDATE action SET isPublished = \(isPublished), version = version + 1
          WHERE id = \(action.name.data) AND version = \(action.version)
          """)
      return db.changesCount == 1
    }
  }
}

extension Action {
  fileprivate init(row: Row) throws {
    guard let period = Period(row["period"] as String), let due = Day(row["due"] as String),
      let kind = Kind(rawValue: row["kind"]), let status = Status(rawValue: row["status"])
    else { throw DatabaseError(message: "an action cannot be read") }
    self.init(
      name: RowID(row["id"]), period: period,
      theme: (row["theme"] as String?).map { Theme.Code($0) }, said: row["said"], did: row["did"],
      kind: kind, partner: row["partner"], lead: row["lead"], due: due, status: status,
      picture: row["picture"], isPublished: row["isPublished"], version: row["version"])
  }
}
