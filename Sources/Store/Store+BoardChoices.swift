internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// What was chosen for the board's sheet on a period; nothing before somebody did.
  public func boardChoice(for period: Period) throws -> BoardChoice? {
    try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT * FROM boardChoice WHERE period = \(period.description)"
      ).fetchOne(db)
    }.map { try BoardChoice(row: $0, period) }
  }

  /// Keeps a choice over the version that it was made from. False when someone else changed it in
  /// the meantime; then nothing is written.
  public func keep(_ choice: BoardChoice) throws -> Bool {
    let praises = try choice.praises.asJSON
    let criticisms = try choice.criticisms.asJSON
    let concerns = try choice.concerns.asJSON
    return try commits.commit { db in
      if let version = choice.version {
        try db.execute(
          literal: """
            UPDATE boardChoice SET praises = \(praises), criticisms = \(criticisms),
              concerns = \(concerns),
              matter = \(choice.matter?.text), ask = \(choice.ask), partner = \(choice.partner),
              version = version + 1
            WHERE period = \(choice.period.description) AND version = \(version)
            """)
      } else {
        try db.execute(
          literal: """
            INSERT OR IGNORE INTO boardChoice
              (period, praises, criticisms, concerns, matter, ask, partner)
            VALUES (\(choice.period.description), \(praises), \(criticisms), \(concerns),
              \(choice.matter?.text), \(choice.ask), \(choice.partner))
            """)
      }
      return db.changesCount == 1
    }
  }
}

extension BoardChoice {
  fileprivate init(row: Row, _ period: Period) throws {
    self.init(
      period: period, praises: try [RowID](json: row["praises"]),
      criticisms: try [RowID](json: row["criticisms"]),
      concerns: try [RowID](json: row["concerns"]),
      matter: (row["matter"] as String?).flatMap(RowID.init), ask: row["ask"],
      partner: row["partner"], version: row["version"])
  }
}

extension [RowID] {
  fileprivate init(json: String) throws {
    self = try JSONDecoder().decode([String].self, from: Data(json.utf8)).compactMap(RowID.init)
  }

  fileprivate var asJSON: String {
    get throws { String(decoding: try JSONEncoder().encode(map(\.text)), as: UTF8.self) }
  }
}
