public import Anonymity
public import Foundation

/// A backup that was opened and looked through, laid out in a folder of its own until it is put in
/// place or thrown away.
public final class OpenedBackup {
  /// What was found wrong with the keys that came along; empty where none came.
  public let keyFaults: [StoreFault]
  public let hasKeys: Bool
  private let folder: URL

  /// Refuses what is not whole.
  ///
  /// - Parameters:
  ///   - keyFile: the sealed keys, where they were written apart.
  ///   - place: the folder in which it is laid out for a moment.
  public init(_ file: URL, keyFile: URL?, openedBy key: BackupKey, in place: URL) throws {
    folder = place.appending(path: ".restore-\(UInt32.random(in: 0 ... .max))")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      hasKeys = try OpenedBackup.unpack(file, keyFile, openedBy: key, into: folder)
      keyFaults = hasKeys ? try Store.keyStatesOfUntouched(folder).compactMap(\.fault) : []
      try OpenedBackup.removeLogs(in: folder)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func unpack(
    _ file: URL, _ keyFile: URL?, openedBy key: BackupKey, into folder: URL
  ) throws -> Bool {
    var names = try SealedArchive.unpack(file, openedBy: key, into: folder, expecting: isExpected)
    guard names.first == Store.fileName else { throw BackupFault.noBackup(file) }
    let data = folder.appending(path: Store.fileName)
    guard try Store.isWhole(data) else { throw BackupFault.damaged(file) }
    if try Store.isNewer(data) { throw BackupFault.newer(file) }
    if let keyFile {
      names += try SealedArchive.unpack(keyFile, openedBy: key, into: folder) {
        $0 != Store.fileName && isExpected($0)
      }
    }
    return names.count > 1
  }

  private static func isExpected(_ name: String) -> Bool {
    if name == Store.fileName { return true }
    let parts = name.split(separator: "/").map(String.init)
    return parts.count == 2 && parts[0] == Store.keyFolderName && Store.isKeyName(parts[1])
  }

  private static func removeLogs(in folder: URL) throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    where name.hasPrefix(Store.fileName + "-") {
      try files.removeItem(at: folder.appending(path: name))
    }
  }
}

extension OpenedBackup {
  /// What lies aside after data was replaced.
  public static let asideName = "replaced"

  /// Puts the data, and the keys if they came along, into a folder.
  ///
  /// - Parameter replacing: whether data that is there is put aside; otherwise it is refused.
  public func putInPlace(in data: URL, replacing: Bool) throws {
    let files = FileManager.default
    let present = try files.contentsOfDirectory(atPath: data.path(percentEncoded: false))
      .filter { $0.hasPrefix(Store.fileName) || (hasKeys && $0 == Store.keyFolderName) }
    if !present.isEmpty {
      guard replacing else { throw BackupFault.folderIsUsed(data) }
      try putAside(present, in: data)
    }
    for name in try files.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      try files.moveItem(at: folder.appending(path: name), to: data.appending(path: name))
    }
  }

  private func putAside(_ names: [String], in data: URL) throws {
    let aside = data.appending(path: OpenedBackup.asideName)
    guard !FileManager.default.fileExists(atPath: aside.path(percentEncoded: false)) else {
      throw BackupFault.wasPutAside(aside)
    }
    try FileManager.default.createDirectory(
      at: aside, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    for name in names {
      try FileManager.default.moveItem(
        at: data.appending(path: name), to: aside.appending(path: name))
    }
  }
}
