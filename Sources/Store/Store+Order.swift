internal import GRDB
internal import System

extension Store {
  /// Lays every row out anew that could tell by its place who came first, and empties the log. Before
  /// a copy of the file is made.
  public func rewriteInOrder() throws {
    try commits.commit { db in
      try Tables.rewriteInOrder(in: db)
      try SealedRows.layOut(in: db)
    }
    try checkpoint()
  }

  /// The same for what lies sealed, if anything was written since it was last done.
  func layOutSealedRows() throws {
    try commits.commit { [self] db in
      guard changesLaidOut.withLock({ $0 != db.totalChangesCount }) else { return }
      try SealedRows.layOut(in: db)
      changesLaidOut.withLock { $0 = db.totalChangesCount }
    }
  }

  /// Commits what says nothing of visits: nothing is laid out anew for it.
  func commitUpkeep(_ work: @escaping @Sendable (Database) throws -> Void) throws {
    try commits.commit { [self] db in
      let before = db.totalChangesCount
      defer {
        changesLaidOut.withLock { if $0 == before { $0 = db.totalChangesCount } }
      }
      try work(db)
    }
  }
}
