public import Accounts
public import Anonymity
internal import Foundation
internal import Survey
internal import System

/// The keys, in a folder that only the service can read: 700, and 600 for each file.
///
/// They lie apart from the data, so that a copy of the data alone opens nothing.
public final class KeyFolder: Sendable {
  let folder: URL
  public let takeBack: TakeBackKey
  public let release: ReleaseKey
  public let account: AccountKey
  let slots = Monitor<[Week: BoxSlot]>([:])
  /// Weeks whose key is lost: what is sent in them goes into the box of the week after.
  let lostWeeks = Monitor<Set<Week>>([])
  private let checks: KeyChecks

  /// Reads the standing keys. They are made only where nothing was ever kept.
  init(in folder: URL, checkedBy checks: KeyChecks) throws {
    self.folder = folder
    self.checks = checks
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try KeyFile.checkModes(of: folder)
    let isNew = try checks.isNew()
    takeBack = try KeyFile.key(
      in: StandingKey.takeBack.file(in: folder), mayBeMade: isNew,
      fresh: { TakeBackKey.fresh().bytes }, read: TakeBackKey.init(stored:))
    release = try KeyFile.key(
      in: StandingKey.release.file(in: folder), mayBeMade: isNew,
      fresh: { ReleaseKey.fresh().bytes }, read: ReleaseKey.init(stored:))
    account = try KeyFile.key(
      in: StandingKey.account.file(in: folder), mayBeMade: isNew,
      fresh: { AccountKey.fresh().bytes }, read: AccountKey.init(stored:))
    let salt = StandingKey.cardSalt.file(in: folder)
    if try KeyFile.isThere(salt) || checks.isKnown(.cardSalt) { _ = try cardSalt() }
  }

  /// What the keys of cards are made with. It is there as soon as cards are.
  public func cardSalt() throws -> CardSalt {
    let file = StandingKey.cardSalt.file(in: folder)
    let wasThere = KeyFile.isThere(file)
    let salt = try KeyFile.key(
      in: file, mayBeMade: try wasThere || !checks.isKnown(.cardSalt),
      fresh: { CardSalt.fresh().bytes }, read: CardSalt.init(stored:))
    if !wasThere { try checks.compare([.cardSalt: salt.bytes], in: folder) }
    return salt
  }

  /// Compares the standing keys with those that this data was begun with; says which were not known
  /// yet and are from now on.
  func compare() throws -> [StandingKey] {
    var keys: [StandingKey: [UInt8]] = [
      .takeBack: takeBack.bytes, .release: release.bytes, .account: account.bytes,
    ]
    if KeyFile.isThere(StandingKey.cardSalt.file(in: folder)) {
      keys[.cardSalt] = try cardSalt().bytes
    }
    return try checks.compare(keys, in: folder)
  }

  /// Whether there are boxes that only a manager can open.
  public func hasAttendedBoxes() throws -> Bool { try !attendedWeeks().isEmpty }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
  }
}

/// The lock of attended boxes, which a manager's passphrase opens.
extension KeyFolder {
  private var lockFile: URL { folder.appending(path: "manager.lock") }

  /// What the service locks the keys of attended boxes with; nothing before a passphrase was set.
  public func managerLock() throws -> ManagerLock? {
    guard KeyFile.isThere(lockFile) else { return nil }
    return try KeyFile.read(lockFile) { ManagerLock(stored: String(decoding: $0, as: UTF8.self)) }
  }

  /// Sets the lock, or another in its place. Refused while a box is locked: its passphrase must not
  /// be forgotten before it is opened.
  public func attend(with lock: ManagerLock) throws {
    if let week = try attendedWeeks().min() { throw StoreFault.stillLocked(week) }
    try KeyFile.replace(lockFile, with: Array(lock.text.utf8))
  }

  /// The key of the manager whose passphrase this is. One that opens no lock is wrong.
  public func manager(passphrase: String) throws -> ManagerKey {
    let known = [try managerLock()].compactMap(\.self)
    var tried: Set<String> = []
    for lock in try attendedWeeks().map({ try lockedKey(of: $0).lock }) + known
    where tried.insert(lock.text).inserted {
      if let manager = try lock.open(passphrase: passphrase) { return manager }
    }
    throw StoreFault.wrongPassphrase
  }
}
