public import Anonymity
public import Foundation
internal import GRDB

/// Which keys go into a backup.
public enum BackedUpKeys: Sendable, Equatable {
  /// The data alone: it opens no box, and shows no released figure, without the keys.
  case none
  /// In the same file.
  case together
  /// Sealed as well, in a file of their own.
  case apart(URL)
}

extension Store {
  /// Writes everything that is kept into one sealed file, while visitors answer.
  ///
  /// It is a copy of one moment, without deleted bytes and without visits that are still open, were
  /// just sent, or sessions: those end within a day, and a backup would bring them back. The copy is
  /// looked through before it is sealed, and the file is read back after it was written.
  public func backUp(to file: URL, sealedTo lock: BackupLock, with keys: BackedUpKeys) throws {
    try Store.refuseExisting(file)
    if case .apart(let other) = keys { try Store.refuseExisting(other) }
    let copy = try CopyFolder(in: folder)
    defer { copy.remove() }
    try copy.take(from: pool)
    let ofKeys = try keyFiles()
    do {
      let data = [(Store.fileName, copy.file)]
      try SealedArchive.write(
        data + (keys == .together ? ofKeys : []), sealedTo: lock, as: file)
      if case .apart(let other) = keys {
        try SealedArchive.write(ofKeys, sealedTo: lock, as: other)
      }
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw error
    }
  }

  private static func refuseExisting(_ file: URL) throws {
    if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
      throw BackupFault.isThere(file)
    }
  }

  private func keyFiles() throws -> [(String, URL)] {
    try keys.names().sorted().filter(Store.isKeyName).map {
      ("\(Store.keyFolderName)/\($0)", keys.folder.appending(path: $0))
    }
  }

  /// Whole keys only, not what a power cut left beside them.
  static func isKeyName(_ name: String) -> Bool {
    name.wholeMatch(of: #/[a-z-]+\.(key|salt|lock)|box-\d{4}-\d\d-\d\d\.(key|locked)/#) != nil
  }
}

/// A folder for a moment's copy of the data, beside it and as closed.
private struct CopyFolder {
  private let folder: URL
  var file: URL { folder.appending(path: Store.fileName) }

  private static let start = ".backup-"

  /// Removes also what a backup that was killed has left.
  init(in data: URL) throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: data.path(percentEncoded: false))
    where name.hasPrefix(CopyFolder.start) {
      try files.removeItem(at: data.appending(path: name))
    }
    folder = data.appending(path: "\(CopyFolder.start)\(UInt32.random(in: 0 ... .max))")
    try files.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  /// One moment's copy, row after row in the order of their names, with nothing in between.
  func take(from pool: DatabasePool) throws {
    let first = folder.appending(path: "all.sqlite").path(percentEncoded: false)
    try pool.vacuum(into: first)
    let copy = try DatabaseQueue(path: first, configuration: .careful)
    try copy.write { db in
      for table in ["draft", "sentVisit", "session"] { try db.execute(sql: "DELETE FROM \(table)") }
    }
    try copy.vacuum(into: file.path(percentEncoded: false))
    try copy.close()
    guard try Store.isWhole(file) else { throw BackupFault.damaged(file) }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

extension Store {
  /// Looks through the whole file.
  static func isWhole(_ file: URL) throws -> Bool {
    var configuration = Configuration.careful
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(
        path: file.path(percentEncoded: false), configuration: configuration)
      defer { try? queue.close() }
      return try queue.read { db in
        try Schema.isOurs(db)
          && String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"]
      }
    } catch is DatabaseError { return false }
  }

  static func isNewer(_ file: URL) throws -> Bool {
    let queue = try DatabaseQueue(path: file.path(percentEncoded: false))
    defer { try? queue.close() }
    return try queue.read { try Schema.migrator.hasBeenSuperseded($0) }
  }
}
