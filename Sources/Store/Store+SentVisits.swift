public import Anonymity
internal import Foundation
internal import GRDB
internal import Survey

/// What visits still need once their answers are in the box: until *Finish*, or for an hour.
extension Store {
  public func sentVisit(_ id: DraftID) throws -> SealedDraft? {
    try pool.unsafeRead { db in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT sealed FROM sentVisit WHERE id = ?"),
        arguments: [Data(id.bytes)])
    }
    .map { SealedDraft(id: id, bytes: Array($0)) }
  }

  public func forgetSentVisit(_ id: DraftID) throws {
    try commits.commit { db in
      try db.cachedStatement(sql: "DELETE FROM sentVisit WHERE id = ?")
        .execute(arguments: [Data(id.bytes)])
    }
  }

  func forgetLapsedSentVisits(at now: Moment) throws {
    try commits.commit { db in
      try db.execute(sql: "DELETE FROM sentVisit WHERE lapses <= ?", arguments: [now.hour])
    }
  }
}

extension SealedDraft {
  func keepAsSent(lapsing: Moment, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO sentVisit (id, sealed, lapses) VALUES (?, ?, ?)")
      .execute(arguments: [Data(id.bytes), Data(bytes), lapsing.hourAfter])
  }
}
