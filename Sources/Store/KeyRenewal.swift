internal import Accounts
internal import Anonymity
public import Foundation
internal import GRDB

/// How a standing key stands: for `heard keys`, also where the store itself refuses to open.
public struct KeyState: Sendable {
  public let key: StandingKey
  /// Nothing where it is as it should be, or was never made.
  public let fault: StoreFault?
}

extension Store {
  /// Looks at each standing key of a folder, whatever is wrong with the others.
  public static func keyStates(in folder: URL) throws -> [KeyState] {
    try keyStates(in: folder, comparedWith: folder.appending(path: fileName))
  }

  /// The same for data that is to stay as an earlier program wrote it: opening it would bring it up to
  /// date, and that program could not read it any more. So a copy is opened, beside it and as closed.
  public static func keyStatesOfUntouched(_ folder: URL) throws -> [KeyState] {
    let files = FileManager.default
    let place = folder.appending(path: ".look")
    // What one that was killed has left.
    try? files.removeItem(at: place)
    try files.createDirectory(
      at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? files.removeItem(at: place) }
    let copy = place.appending(path: fileName)
    try files.copyItem(at: folder.appending(path: fileName), to: copy)
    return try keyStates(in: folder, comparedWith: copy)
  }

  private static func keyStates(in folder: URL, comparedWith file: URL) throws -> [KeyState] {
    let checks = KeyChecks(pool: try pool(at: file))
    defer { try? checks.pool.close() }
    let keys = folder.appending(path: keyFolderName)
    return try StandingKey.allCases.map { key in
      do {
        try checks.check(key, in: keys)
        return KeyState(key: key, fault: nil)
      } catch let fault as StoreFault { return KeyState(key: key, fault: fault) }
    }
  }

  /// Makes a new key in the place of one that is lost for good. What the old one locked is lost.
  ///
  /// Refused where the key is as it should be, and for the key that proves released figures.
  public static func beginAnew(_ key: StandingKey, in folder: URL) throws {
    let states = try keyStates(in: folder)
    guard key.mayBeginAnew, states.contains(where: { $0.key == key && $0.fault != nil }) else {
      throw StoreFault.keyIsNeeded(key)
    }
    let checks = KeyChecks(pool: try pool(at: folder.appending(path: fileName)))
    defer { try? checks.pool.close() }
    let keys = folder.appending(path: keyFolderName)
    try FileManager.default.createDirectory(
      at: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let fresh = key.fresh()
    try KeyFile.replace(key.file(in: keys), with: fresh)
    try checks.pool.write { db in
      try KeyChecks.note(KeyCheck(of: fresh, named: key.rawValue), of: key, in: db)
    }
  }
}

extension KeyChecks {
  /// Throws what is wrong with a key; nothing for one that was never made.
  fileprivate func check(_ key: StandingKey, in folder: URL) throws {
    let file = key.file(in: folder)
    guard KeyFile.isThere(file) else {
      let wasMade = try key == .cardSalt ? isKnown(key) : !isNew()
      if wasMade { throw StoreFault.missingKey(file) }
      return
    }
    let bytes = try KeyFile.read(file) { $0.count == StandingKey.length ? $0 : nil }
    let fits = try pool.read { db in
      let known = try KeyChecks.known(in: db)[key.rawValue]
      return try known.map { $0 == KeyCheck(of: bytes, named: key.rawValue) }
        ?? KeyChecks.fits(bytes, as: key, db)
    }
    if !fits { throw StoreFault.otherKey(file) }
  }
}

extension StandingKey {
  fileprivate static let length = 32

  fileprivate func fresh() -> [UInt8] {
    switch self {
    case .takeBack: TakeBackKey.fresh().bytes
    case .release: ReleaseKey.fresh().bytes
    case .account: AccountKey.fresh().bytes
    case .cardSalt: CardSalt.fresh().bytes
    }
  }
}
