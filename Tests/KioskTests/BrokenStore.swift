import Foundation
import GRDB
import Store

/// What can go wrong with a disk, done to the store by a second hand.
extension TestKiosk {
  /// Takes the table of visits away.
  func breakStore() throws {
    try meddle("DROP TABLE draft")
  }

  /// From now on nothing more can be written, as on a full disk.
  func fillDisk() throws {
    for table in ["draft", "sealedResponse"] {
      for deed in ["INSERT", "UPDATE"] {
        try meddle(
          """
          CREATE TRIGGER full\(table)\(deed) BEFORE \(deed) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END
          """)
      }
    }
  }

  /// There is room again.
  func emptyDisk() throws {
    for table in ["draft", "sealedResponse"] {
      for deed in ["INSERT", "UPDATE"] { try meddle("DROP TRIGGER full\(table)\(deed)") }
    }
  }

  /// What is in the tables.
  func texts(_ sql: String) throws -> [String] {
    let file = folder.appending(path: Store.fileName).path(percentEncoded: false)
    return try DatabaseQueue(path: file, configuration: .patient).read {
      try String.fetchAll($0, sql: sql)
    }
  }

  /// Does to the tables what no part of the service would do.
  func meddle(_ sql: String) throws {
    let file = folder.appending(path: Store.fileName).path(percentEncoded: false)
    try DatabaseQueue(path: file, configuration: .patient).write { try $0.execute(sql: sql) }
  }
}
