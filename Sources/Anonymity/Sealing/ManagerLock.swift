internal import Crypto
internal import CryptoExtras
internal import Foundation
public import Survey

/// Locks the keys of attended boxes, so that only a manager's passphrase opens a box.
///
/// The service holds a public key, to which it locks each week's private key at once. The private
/// half lies under the passphrase (scrypt, N = 2^17: about a third of a second), which the service never has but while a manager
/// opens a box.
public struct ManagerLock: Sendable {
  fileprivate let lock: Curve25519.KeyAgreement.PublicKey
  private let rounds: Int
  private let salt: Data
  private let wrapped: Data

  private static let purpose = Data("heard manager 1".utf8)

  public static let shortestPassphrase = 16

  /// - Parameter rounds: each more doubles the work that a try takes.
  public static func fresh(passphrase: String, rounds: Int = 17) throws -> ManagerLock {
    let key = Curve25519.KeyAgreement.PrivateKey()
    var dice = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
    let box = try AES.GCM.seal(
      key.rawRepresentation, using: wrapping(passphrase, salt, rounds),
      authenticating: purpose)
    guard let wrapped = box.combined else { throw SealFault.broken }
    return ManagerLock(lock: key.publicKey, rounds: rounds, salt: salt, wrapped: wrapped)
  }

  private init(
    lock: Curve25519.KeyAgreement.PublicKey, rounds: Int, salt: Data, wrapped: Data
  ) {
    self.lock = lock
    self.rounds = rounds
    self.salt = salt
    self.wrapped = wrapped
  }

  /// What has to be kept. Nothing in it opens a box without the passphrase.
  public var text: String {
    let parts = [lock.rawRepresentation, salt, wrapped].map { $0.base64EncodedString() }
    return (["scrypt", "\(rounds)"] + parts).joined(separator: "$")
  }

  public init?(stored text: String) {
    let words = text.split(separator: "$").map(String.init)
    let parts = words.dropFirst(2).compactMap { Data(base64Encoded: $0) }
    guard words.count == 5, words[0] == "scrypt", parts.count == 3,
      let rounds = Int(words[1]), (10...20).contains(rounds),
      let lock = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: parts[0])
    else { return nil }
    self.init(lock: lock, rounds: rounds, salt: parts[1], wrapped: parts[2])
  }

  /// A week's key, locked: the service itself cannot use it any more.
  public func lock(_ key: BoxKey) throws -> LockedBoxKey {
    var sender = try HPKE.Sender(
      recipientKey: lock, ciphersuite: BoxSeal.suite, info: LockedBoxKey.info(of: key.week))
    return LockedBoxKey(
      lock: self, slot: key.slot,
      locked: try Array(sender.encapsulatedKey) + Array(sender.seal(Data(key.bytes))))
  }

  /// The manager's key, if the passphrase is right.
  public func open(passphrase: String) throws -> ManagerKey? {
    let wrapping = try ManagerLock.wrapping(passphrase, salt, rounds)
    guard let box = try? AES.GCM.SealedBox(combined: wrapped),
      let raw = try? AES.GCM.open(box, using: wrapping, authenticating: ManagerLock.purpose),
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: raw),
      key.publicKey.rawRepresentation == lock.rawRepresentation
    else { return nil }
    return ManagerKey(key: key)
  }

  private static func wrapping(
    _ passphrase: String, _ salt: Data, _ rounds: Int
  ) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(passphrase.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: 1 << rounds, blockSize: 8, parallelism: 1)
  }
}

/// Unlocks the keys of attended boxes. Only in memory, while a manager opens a box.
public struct ManagerKey: Sendable {
  fileprivate let key: Curve25519.KeyAgreement.PrivateKey

  /// Whether this is the key of a lock.
  public func fits(_ lock: ManagerLock) -> Bool {
    key.publicKey.rawRepresentation == lock.lock.rawRepresentation
  }

  /// A week's key out of what `ManagerLock.lock` made of it; nothing when it was locked otherwise.
  public func unlock(_ box: LockedBoxKey) -> BoxKey? {
    guard box.locked.count > BoxSeal.keyLength,
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: BoxSeal.suite, info: LockedBoxKey.info(of: box.week),
        encapsulatedKey: Data(box.locked[..<BoxSeal.keyLength])),
      let raw = try? recipient.open(Data(box.locked[BoxSeal.keyLength...])),
      let unlocked = BoxKey(week: box.week, stored: Array(raw)),
      unlocked.slot.bytes == box.slot.bytes
    else { return nil }
    return unlocked
  }
}

/// The key of an attended box as it is kept: its public half, and its private half under a lock.
///
/// The lock comes along, so that a box opens with the passphrase it was locked by, whatever lock the
/// service has by then.
public struct LockedBoxKey: Sendable {
  public let lock: ManagerLock
  public let slot: BoxSlot
  fileprivate let locked: [UInt8]

  public var week: Week { slot.week }

  fileprivate init(lock: ManagerLock, slot: BoxSlot, locked: [UInt8]) {
    self.lock = lock
    self.slot = slot
    self.locked = locked
  }

  /// What has to be kept: a line for each of the three.
  public var bytes: [UInt8] {
    let lines = [Data(slot.bytes), Data(locked)].map { $0.base64EncodedString() }
    return Array(([lock.text] + lines).joined(separator: "\n").utf8)
  }

  public init?(week: Week, stored bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 3, let lock = ManagerLock(stored: lines[0]),
      let slot = Data(base64Encoded: lines[1]).flatMap({ BoxSlot(week: week, stored: $0) }),
      let locked = Data(base64Encoded: lines[2])
    else { return nil }
    self.init(lock: lock, slot: slot, locked: Array(locked))
  }

  fileprivate static func info(of week: Week) -> Data { Data("heard box key 1 \(week)".utf8) }
}
