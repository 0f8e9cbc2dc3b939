public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

extension Store {
  public func draft(_ id: DraftID) throws -> SealedDraft? {
    try pool.unsafeRead { db in
      try Data.fetchOne(
        db.cachedStatement(sql: "SELECT sealed FROM draft WHERE id = ?"),
        arguments: [Data(id.bytes)])
    }
    .map { SealedDraft(id: id, bytes: Array($0)) }
  }

  /// Keeps a visit that has just begun, until it lapses.
  public func begin(_ draft: SealedDraft, lapsing: Moment) throws {
    try commits.commit { db in
      try db.cachedStatement(sql: "INSERT INTO draft (id, sealed, lapses) VALUES (?, ?, ?)")
        .execute(arguments: [Data(draft.id.bytes), Data(draft.bytes), lapsing.hourAfter])
    }
  }

  /// Keeps a visit as it is now. False when it is no longer there: a late post brings nothing back.
  public func keep(_ draft: SealedDraft, lapsing: Moment) throws -> Bool {
    try commits.commit { db in
      try db.cachedStatement(sql: "UPDATE draft SET sealed = ?, lapses = ? WHERE id = ?")
        .execute(arguments: [Data(draft.bytes), lapsing.hourAfter, Data(draft.id.bytes)])
      return db.changesCount == 1
    }
  }

  /// Removes a visit for good.
  public func forget(_ id: DraftID) throws {
    try commits.commit { db in
      try db.cachedStatement(sql: "DELETE FROM draft WHERE id = ?")
        .execute(arguments: [Data(id.bytes)])
    }
  }

  func forgetLapsedDrafts(at now: Moment) throws {
    try commits.commit { db in
      try db.execute(sql: "DELETE FROM draft WHERE lapses <= ?", arguments: [now.hour])
    }
  }
}

extension Moment {
  var hour: Int { seconds / 3_600 }
  /// Rounded up, so that a row says no more than an hour.
  var hourAfter: Int { (seconds + 3_599) / 3_600 }
}
