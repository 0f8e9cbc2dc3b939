public import Anonymity
internal import Foundation
internal import GRDB
public import Survey

/// What became of a draft that was to take the place of an older one.
public enum DraftReplacement: Sendable, Equatable {
  case saved
  /// Another change came first: read the draft again.
  case conflict
  /// The visit is no longer there: a late post brings nothing back.
  case gone
}

/// What a read that never waits found.
public enum DraftRead: Sendable, Equatable {
  case found(SealedDraft)
  case gone
  /// No connection was free, or the read failed: ask with `draft` from a thread that may wait.
  case mustWait
}

extension Store {
  public func draft(_ id: DraftID) throws -> SealedDraft? {
    try pool.unsafeRead { try Store.sealedDraft(id, in: $0) }
  }

  /// The same for a thread that must never wait, such as one that waits for connections.
  public func draftAtOnce(_ id: DraftID) -> DraftRead { draftReaders.draft(id) }

  static func sealedDraft(_ id: DraftID, in db: Database) throws -> SealedDraft? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT sealed FROM draft WHERE id = ?"), arguments: [Data(id.bytes)]
    ).map { SealedDraft(id: id, bytes: Array($0)) }
  }

  /// Keeps a visit that has just begun, until it lapses.
  public func begin(_ draft: SealedDraft, lapsing: Moment) throws {
    try commits.commit { try Store.insert(draft, lapsing: lapsing, emptySince: nil, in: $0) }
  }

  /// Keeps a visit without an answer, which goes first when too many are open.
  ///
  /// - Returns: false where so many are open and none of them can go.
  public func begin(
    _ draft: SealedDraft, lapsing: Moment, at now: Moment, among most: Int
  ) throws -> Bool {
    try commits.commit { [openVisits] db in
      guard try openVisits.makeRoom(for: now, among: most, in: db) else { return false }
      try Store.insert(draft, lapsing: lapsing, emptySince: OpenVisits.tenMinutes(now), in: db)
      return true
    }
  }

  private static func insert(
    _ draft: SealedDraft, lapsing: Moment, emptySince: Int?, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: "INSERT INTO draft (id, sealed, lapses, emptySince) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [Data(draft.id.bytes), Data(draft.bytes), lapsing.hourAfter, emptySince])
  }

  /// Keeps a visit as it is now, if nobody has changed it since it was read as `old`.
  public func replace(
    _ new: SealedDraft, after old: SealedDraft, lapsing: Moment
  ) throws -> DraftReplacement {
    try commits.commit(Store.replacement(new, after: old, lapsing: lapsing))
  }

  /// The same without waiting.
  ///
  /// - Parameter completion: runs on the thread that commits, once the change is on the disk. It
  ///   must not wait, nor write to the store in a way that waits.
  public func replace(
    _ new: SealedDraft, after old: SealedDraft, lapsing: Moment,
    completion: @escaping @Sendable (Result<DraftReplacement, any Error>) -> Void
  ) {
    commits.commit(
      Store.replacement(new, after: old, lapsing: lapsing), completion: completion)
  }

  private static func replacement(
    _ new: SealedDraft, after old: SealedDraft, lapsing: Moment
  ) -> @Sendable (Database) throws -> DraftReplacement {
    precondition(old.id == new.id, "a draft can only take the place of itself")
    let id = Data(old.id.bytes)
    let arguments: StatementArguments = [
      Data(new.bytes), lapsing.hourAfter, id, Data(old.bytes),
    ]
    return { db in
      try db.cachedStatement(
        sql: """
          UPDATE draft SET sealed = ?, lapses = ?, emptySince = NULL WHERE id = ? AND sealed = ?
          """
      ).execute(arguments: arguments)
      if db.changesCount == 1 { return .saved }
      let isThere = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM draft WHERE id = ?"), arguments: [id])
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
    openVisits.forget()
  }
}

extension Moment {
  var hour: Int { seconds / 3_600 }
  /// Rounded up, so that a row says no more than an hour.
  var hourAfter: Int { (seconds + 3_599) / 3_600 }
}
