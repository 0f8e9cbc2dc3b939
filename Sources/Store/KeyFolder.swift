public import Anonymity
internal import Foundation
public import Survey
internal import Synchronization

/// The keys, in a folder that only the service can read: 700, and 600 for each file.
///
/// They lie apart from the data, so that a copy of the data alone opens nothing.
public final class KeyFolder: Sendable {
  private let folder: URL
  public let takeBack: TakeBackKey
  public let release: ReleaseKey
  private let slots = Mutex<[Week: BoxSlot]>([:])

  init(in folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try KeyFolder.checkModes(of: folder)
    takeBack = try KeyFolder.key(
      in: folder.appending(path: "take-back.key"), fresh: { TakeBackKey.fresh().bytes },
      read: TakeBackKey.init(kept:))
    release = try KeyFolder.key(
      in: folder.appending(path: "release.key"), fresh: { ReleaseKey.fresh().bytes },
      read: ReleaseKey.init(kept:))
  }

  /// Where this week's responses are put. Its key pair is made with the first of them.
  public func slot(of week: Week) throws -> BoxSlot {
    try slots.withLock { known in
      if let slot = known[week] { return slot }
      let key = try KeyFolder.key(
        in: file(of: week), fresh: { BoxKey.fresh(for: week).bytes },
        read: { BoxKey(week: week, kept: $0) })
      known[week] = key.slot
      return key.slot
    }
  }

  /// The private key of a week's box; nothing when it was destroyed or lost.
  func boxKey(of week: Week) throws -> BoxKey? {
    let file = file(of: week)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return nil
    }
    return try KeyFolder.read(file) { BoxKey(week: week, kept: $0) }
  }

  /// Overwrites a box's private key and removes it: what it sealed stays sealed for ever.
  func destroyKey(of week: Week) throws {
    let name = file(of: week).lastPathComponent
    slots.withLock { $0[week] = nil }
    for found in try names() where found.hasPrefix(name) {
      let file = folder.appending(path: found)
      let handle = try FileHandle(forUpdating: file)
      try handle.write(contentsOf: Data(count: 32))
      try handle.synchronize()
      try handle.close()
      try FileManager.default.removeItem(at: file)
    }
    try KeyFolder.flush(folder)
  }

  /// The weeks whose private keys are there.
  func weeks() throws -> [Week] {
    try names().compactMap { name in
      let parts = name.split(separator: ".").first?.split(separator: "-") ?? []
      guard name.hasPrefix("box-"), parts.count == 4, let year = Int(parts[1]),
        let month = Int(parts[2]), let day = Int(parts[3])
      else { return nil }
      return Day(year, month, day).map(Week.init(of:))
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
  }

  private func file(of week: Week) -> URL { folder.appending(path: "box-\(week).key") }
}

extension KeyFolder {
  private static func key<Key>(
    in file: URL, fresh: () -> [UInt8], read: ([UInt8]) -> Key?
  ) throws -> Key {
    if !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
      try write(fresh(), to: file)
    }
    return try self.read(file, as: read)
  }

  /// On the disk under another name before it is there under its own, so that it is never half a
  /// key. Who comes second to the name leaves the first one's key where it is.
  private static func write(_ bytes: [UInt8], to file: URL) throws {
    let draft = file.appendingPathExtension("\(UInt64.random(in: 0 ... .max))")
    let path = draft.path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(at: draft) }
    _ = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    let handle = try FileHandle(forWritingTo: draft)
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
    try handle.close()
    do { try FileManager.default.linkItem(at: draft, to: file) } catch {
      guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
        throw error
      }
    }
    try flush(file.deletingLastPathComponent())
  }

  /// A name in a folder survives a power cut only when the folder is on the disk too.
  private static func flush(_ folder: URL) throws {
    let handle = try FileHandle(forReadingFrom: folder)
    try handle.synchronize()
    try handle.close()
  }

  private static func read<Key>(_ file: URL, as make: ([UInt8]) -> Key?) throws -> Key {
    try checkModes(of: file)
    guard let key = make(Array(try Data(contentsOf: file))) else {
      throw StoreFault.brokenKey(file)
    }
    return key
  }

  private static func checkModes(of file: URL) throws {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: file.path(percentEncoded: false))
    let found = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    if found & 0o077 != 0 { throw StoreFault.openKeys(file) }
  }
}
