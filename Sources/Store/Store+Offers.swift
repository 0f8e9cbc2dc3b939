internal import Foundation
internal import GRDB
public import Survey

extension Store {
  /// What was typed in so far, by quarter.
  public func offers() throws -> [Period: Offer] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM offer").map(Offer.init)
    }.reduce(into: [:]) { $0[$1.period] = $1 }
  }

  public func offer(of period: Period) throws -> Offer? { try offers()[period] }

  /// Keeps the numbers of a quarter, over the version that they were made from. False when someone
  /// else changed them in the meantime; then nothing is written.
  public func keep(_ offer: Offer) throws -> Bool {
    let reasons = try offer.reasonsText()
    return try commits.commit { db in
      if let version = offer.version {
        try db.execute(
          literal: """
            UPDATE offer SET ended = \(offer.ended), offered = \(offer.offered),
              reasons = \(reasons), version = version + 1
            WHERE period = \(offer.period.description) AND version = \(version)
            """)
      } else {
        try db.execute(
          literal: """
            INSERT OR IGNORE INTO offer (period, ended, offered, reasons)
            VALUES (\(offer.period.description), \(offer.ended), \(offer.offered), \(reasons))
            """)
      }
      return db.changesCount == 1
    }
  }
}

extension Offer {
  fileprivate func reasonsText() throws -> String {
    var counts: [String: Int] = [:]
    for (reason, count) in reasons { counts[reason.rawValue] = count }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(counts), as: UTF8.self)
  }

  fileprivate init(row: Row) throws {
    guard let period = Period(row["period"] as String) else {
      throw DatabaseError(message: "the numbers of a quarter cannot be read")
    }
    let counts = try JSONDecoder().decode(
      [String: Int].self, from: Data((row["reasons"] as String).utf8))
    var reasons: [Reason: Int] = [:]
    for (reason, count) in counts {
      reasons[Reason(rawValue: reason) ?? .other, default: 0] += count
    }
    self.init(
      period: period, ended: row["ended"], offered: row["offered"], reasons: reasons,
      version: row["version"])
  }
}
