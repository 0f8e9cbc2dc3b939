internal import Anonymity
internal import Foundation
internal import GRDB
public import Survey
internal import System

/// The public halves of the boxes' keys, by which a lost one is noticed before a box is opened.
enum BoxKeys {
  static func remember(_ key: [UInt8], of week: Week, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO boxKey (week, key) VALUES (?, ?)")
      .execute(arguments: [week.description, Data(key)])
  }

  /// Boxes from which nothing lies sealed any more.
  static func forget(before week: Week, in db: Database) throws {
    try db.execute(
      literal: """
        DELETE FROM boxKey
        WHERE week < \(week.description) AND week NOT IN (SELECT week FROM sealedResponse)
        """)
  }
}

/// A box with answers in it that cannot be opened as things are.
public struct LostBox: Equatable, Sendable {
  public let week: Week
  /// What is wrong with its key.
  public let fault: StoreFault

  public init(week: Week, fault: StoreFault) {
    self.week = week
    self.fault = fault
  }
}

extension Store {
  /// Boxes with answers whose key is missing, broken, another or open to others.
  public func lostBoxes() throws -> [LostBox] {
    let boxes = try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT s.week AS week, b.key AS key
          FROM sealedResponse AS s LEFT JOIN boxKey AS b ON b.week = s.week
          """)
    }
    return try boxes.compactMap { row in
      guard let week = Week(row["week"] as String) else { return nil }
      let key = (row["key"] as Data?).map(Array.init)
      return try fault(with: week, sealedTo: key).map { LostBox(week: week, fault: $0) }
    }
    .sorted { $0.week < $1.week }
  }

  /// Looks again for boxes whose key is lost; what is sent in their weeks goes into the next.
  @discardableResult
  public func refreshLostBoxes() throws -> [LostBox] {
    let lost = try lostBoxes()
    keys.lostWeeks.withLock { $0 = Set(lost.map(\.week)) }
    return lost
  }

  private func fault(with week: Week, sealedTo key: [UInt8]?) throws -> StoreFault? {
    do {
      guard let slot = try keys.slot(stored: week) else {
        return .missingKey(keys.keyFile(of: week))
      }
      let fits = try key.map { $0 == slot.bytes } ?? opensOne(of: week)
      return fits ? nil : .otherKey(keys.keyFile(of: week))
    } catch let fault as StoreFault { return fault }
  }

  /// Where the public half is not known, since an earlier version kept none: whether the key opens
  /// any of the responses. A locked one cannot be tried.
  private func opensOne(of week: Week) throws -> Bool {
    guard let key = try keys.boxKey(of: week) else { return true }
    let sealed = try pool.read { db in
      try SQLRequest<Row>(
        literal: "SELECT id, sealed FROM sealedResponse WHERE week = \(week.description)"
      ).fetchAll(db)
    }
    return sealed.contains { row in
      let response = SealedResponse(
        id: ResponseID(bytes: Array(row["id"] as Data)), week: week,
        bytes: Array(row["sealed"] as Data))
      return (try? key.open(response)) != nil
    }
  }
}
