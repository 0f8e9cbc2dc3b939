internal import Foundation
internal import Survey

/// One key on the disk: whole or not there, and for the service alone.
enum KeyFile {
  /// The key in a file, which is made when it is not there.
  ///
  /// - Parameter time: what the file says of when it was made, where that would tell of a visit.
  static func key<Key>(
    in file: URL, dated time: Moment? = nil, fresh: () throws -> [UInt8], read: ([UInt8]) -> Key?
  ) throws -> Key {
    if !isThere(file) { try write(fresh(), to: file, dated: time) }
    return try self.read(file, as: read)
  }

  /// The same for a key that may only be made where there never was one.
  static func key<Key>(
    in file: URL, mayBeMade: Bool, fresh: () throws -> [UInt8], read: ([UInt8]) -> Key?
  ) throws -> Key {
    if !mayBeMade, !isThere(file) { throw StoreFault.missingKey(file) }
    return try key(in: file, fresh: fresh, read: read)
  }

  static func isThere(_ file: URL) -> Bool {
    FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
  }

  static func read<Key>(_ file: URL, as make: ([UInt8]) -> Key?) throws -> Key {
    try checkModes(of: file)
    guard let key = make(Array(try Data(contentsOf: file))) else {
      throw StoreFault.brokenKey(file)
    }
    return key
  }

  /// Who comes second to the name leaves the first one's key where it is.
  static func write(_ bytes: [UInt8], to file: URL, dated time: Moment? = nil) throws {
    try onDisk(bytes, besides: file) { draft in
      if let time { try date(draft, time) }
      do { try FileManager.default.linkItem(at: draft, to: file) } catch {
        guard isThere(file) else { throw error }
      }
    }
  }

  /// Puts a key in the place of another that nothing needs any more.
  static func replace(_ file: URL, with bytes: [UInt8]) throws {
    try onDisk(bytes, besides: file) { draft in
      try? FileManager.default.removeItem(at: file)
      try FileManager.default.linkItem(at: draft, to: file)
    }
  }

  private static func date(_ file: URL, _ time: Moment) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time.seconds))],
      ofItemAtPath: file.path(percentEncoded: false))
  }

  /// Overwrites a key and removes it.
  static func destroy(_ file: URL) throws {
    let handle = try FileHandle(forUpdating: file)
    let length = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data(count: Int(length)))
    try handle.synchronize()
    try handle.close()
    try FileManager.default.removeItem(at: file)
    try flush(file.deletingLastPathComponent())
  }

  static func checkModes(of file: URL) throws {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: file.path(percentEncoded: false))
    let found = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    if found & 0o077 != 0 { throw StoreFault.openKeys(file) }
  }

  /// On the disk under another name before it is there under its own, so that it is never half a
  /// key.
  private static func onDisk(
    _ bytes: [UInt8], besides file: URL, putInPlace: (URL) throws -> Void
  ) throws {
    let draft = file.appendingPathExtension("\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: draft) }
    _ = FileManager.default.createFile(
      atPath: draft.path(percentEncoded: false), contents: nil,
      attributes: [.posixPermissions: 0o600])
    let handle = try FileHandle(forWritingTo: draft)
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
    try handle.close()
    try putInPlace(draft)
    try flush(file.deletingLastPathComponent())
  }

  /// A name in a folder survives a power cut only when the folder is on the disk too.
  private static func flush(_ folder: URL) throws {
    let handle = try FileHandle(forReadingFrom: folder)
    try handle.synchronize()
    try handle.close()
  }
}
