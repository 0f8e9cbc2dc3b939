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

  /// Keeps a visit as it is now, if it is still as it was when it was read: an answer that came from
  /// another window in the meantime is never written over.
  public func replace(
    _ old: SealedDraft, with new: SealedDraft, lapsing: Moment
  ) throws -> DraftChange {
    try commits.commit { db in
      try db.cachedStatement(
        sql: "UPDATE draft SET sealed = ?, lapses = ? WHERE id = ? AND sealed = ?"
      ).execute(arguments: [
        Data(new.bytes), lapsing.hourAfter, Data(old.id.bytes), Data(old.bytes),
      ])
      if db.changesCount == 1 { return .saved }
      let isThere = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM draft WHERE id = ?"),
        arguments: [Data(old.id.bytes)])
      return isThere == nil ? .gone : .conflict
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

/// What became of a draft that was to be replaced.
public enum DraftChange: Sendable, Equatable {
  case saved
  /// Another answer of the visit was saved since this one's draft was read.
  case conflict
  /// The visit is over.
  case gone
}

extension Moment {
  var hour: Int { seconds / 3_600 }
  /// Rounded up, so that a row says no more than an hour.
  var hourAfter: Int { (seconds + 3_599) / 3_600 }
}
