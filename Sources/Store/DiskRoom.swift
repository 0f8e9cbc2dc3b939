internal import GRDB

/// Gives room in the file that nothing needs any more back to the disk.
enum DiskRoom {
  /// So many empty pages may stay, 1 MiB: they are used again soon.
  private static let spare = 256

  /// Rewrites a file of an earlier version once, so that it can shrink from then on.
  static func canBeGivenBack(by pool: DatabasePool) throws {
    let incremental = 2
    let mode = try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA auto_vacuum") }
    if mode != incremental { try pool.vacuum() }
  }

  static func giveBack(in pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      guard free > spare * 2 else { return }
      try db.execute(sql: "PRAGMA incremental_vacuum(\(free - spare))")
    }
  }
}
