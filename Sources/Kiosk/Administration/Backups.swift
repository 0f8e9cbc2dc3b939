internal import Anonymity
public import Foundation
internal import Store

/// What the commands about backups do. None of them needs forms, and restoring needs no data.
public enum Backups {
  /// Makes the pair of keys for backups: the one that opens them, and beside it the lock that makes
  /// them.
  public static func makeKey(at file: URL) throws -> [String] {
    let lockFile = file.appendingPathExtension("lock")
    for file in [file, lockFile] where file.isThere { throw BackupFault.isThere(file) }
    let key = BackupKey.fresh()
    try write(Data(key.bytes).base64EncodedString() + "\n", to: file, mode: 0o600)
    try write(
      Data(key.lock?.bytes ?? []).base64EncodedString() + "\n", to: lockFile, mode: 0o644)
    return [
      "\(file.shown) opens backups. Keep it away from this machine, and a copy on paper:",
      "without it no backup can be restored. Remove it here.",
      "\(lockFile.shown) makes backups and opens none. It stays here.",
    ]
  }

  /// Writes a backup; says what is in it.
  ///
  /// - Parameters:
  ///   - keysFile: where the keys go apart from the data.
  ///   - withKeys: whether they go into the same file.
  public static func backUp(
    _ data: URL, to file: URL, lock: URL, keysFile: URL?, withKeys: Bool
  ) throws -> String {
    guard let lock = BackupLock(stored: try bytes(in: lock)) else { throw BackupFault.noKey(lock) }
    guard data.appending(path: Store.fileName).isThere else { throw BackupFault.cannotRead(data) }
    let keys: BackedUpKeys = keysFile.map(BackedUpKeys.apart) ?? (withKeys ? .together : .none)
    try Store(in: data).backUp(to: file, sealedTo: lock, with: keys)
    switch keys {
    case .none: return "\(file.shown) is written and read back, without the keys."
    case .together: return "\(file.shown) is written and read back, with the keys."
    case .apart(let other):
      return "\(file.shown), and the keys in \(other.shown), are written and read back."
    }
  }

  /// Opens a backup, looks through all of it, and leaves nothing behind.
  public static func verify(_ file: URL, keysFile: URL?, key: URL, in place: URL) throws -> String {
    let backup = try opened(file, keysFile, key, in: place)
    if let fault = backup.keyFaults.first { throw fault }
    return "\(file.shown) is whole"
      + (backup.hasKeys ? ", and its keys are those of its data." : "; no keys came with it.")
  }

  /// Puts a backup in the place of data that is lost.
  public static func restore(
    _ file: URL, keysFile: URL?, key: URL, to data: URL, replacing: Bool
  ) throws -> [String] {
    let backup = try opened(file, keysFile, key, in: data)
    if let fault = backup.keyFaults.first { throw fault }
    try backup.putInPlace(in: data, replacing: replacing)
    let faults = try Store.keyStatesOfUntouched(data).compactMap(\.fault)
    return ["\(data.shown) has what was in \(file.shown)."] + faults.map { "Still wrong: \($0)" }
      + (replacing ? ["What was there lies in \(OpenedBackup.asideName); remove it at last."] : [])
  }

  private static func opened(_ file: URL, _ keysFile: URL?, _ key: URL, in place: URL) throws
    -> OpenedBackup
  {
    guard let opening = BackupKey(stored: try bytes(in: key)) else { throw BackupFault.noKey(key) }
    return try OpenedBackup(file, keyFile: keysFile, openedBy: opening, in: place)
  }

  private static func bytes(in file: URL) throws -> [UInt8] {
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let bytes = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw BackupFault.noKey(file) }
    return Array(bytes)
  }

  private static func write(_ text: String, to file: URL, mode: Int) throws {
    guard
      FileManager.default.createFile(
        atPath: file.shown, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
    else { throw BackupFault.cannotWrite(file) }
  }
}

extension URL {
  fileprivate var shown: String { path(percentEncoded: false) }
  fileprivate var isThere: Bool { FileManager.default.fileExists(atPath: shown) }
}
