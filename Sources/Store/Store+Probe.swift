internal import Foundation
internal import GRDB

/// Whether what is said to be kept is kept.
extension Store {
  /// Compares the file with the one that was opened, and writes; throws where something is wrong.
  public func probe() throws {
    try dataFile.check()
    try commitUpkeep {
      try Store.writeHour(Int.fetchOne($0, sql: "SELECT hour FROM clock"), in: $0)
    }
    guard dataFile.isShorter else { return }
    // It may have been made shorter by ourselves, when there was much room in it.
    let found = try pool.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
    guard found == ["ok"] else { throw StoreFault.damaged(dataFileAddress) }
  }

  /// How much room there is on the disk, in bytes; nothing where the system does not tell.
  public func freeBytes() -> Int? {
    let path = folder.path(percentEncoded: false)
    let found = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (found?[.systemFreeSize] as? NSNumber)?.intValue
  }

  private var dataFileAddress: URL { folder.appending(path: Store.fileName) }
}
