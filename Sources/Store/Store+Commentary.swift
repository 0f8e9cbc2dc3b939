internal import GRDB
public import Survey

extension Store {
  /// What the lead wrote about a period; nothing before somebody did.
  public func commentary(of period: Period) throws -> Commentary? {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT * FROM commentary WHERE period = \(period.description)"
      ).fetchOne(db)
    }.map {
      Commentary(period: period, first: $0["first"], second: $0["second"], version: $0["version"])
    }
  }

  /// Keeps sentences over the version that they were made from. False when someone else changed
  /// them in the meantime; then nothing is written.
  public func keep(_ commentary: Commentary) throws -> Bool {
    try commits.commit { db in
      if let version = commentary.version {
        try db.execute(
          literal: """
            UPDATE commentary SET first = \(commentary.first), second = \(commentary.second),
              version = version + 1
            WHERE period = \(commentary.period.description) AND version = \(version)
            """)
      } else {
        try db.execute(
          literal: """
            INSERT OR IGNORE INTO commentary (period, first, second)
            VALUES (\(commentary.period.description), \(commentary.first), \(commentary.second))
            """)
      }
      return db.changesCount == 1
    }
  }
}
