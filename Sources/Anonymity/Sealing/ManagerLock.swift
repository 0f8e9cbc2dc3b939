internal import Crypto
internal import CryptoExtras
internal import Foundation
public import Survey

/// Locks the keys of attended boxes, so that only a manager's passphrase opens a box.
///
/// The service holds a public key, to which it locks each week's private key at once. The private
/// half lies under the passphrase (scrypt, N = 2^17), which the service never has but while a manager
/// opens a box.
public struct ManagerLock: Sendable {
  private let lock: Curve25519.KeyAgreement.PublicKey
  private let salt: Data
  private let wrapped: Data

  public static let shortestPassphrase = 16

  public static func fresh(passphrase: String) throws -> ManagerLock {
    let key = Curve25519.KeyAgreement.PrivateKey()
    var dice = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
    let box = try AES.GCM.seal(
      key.rawRepresentation, using: wrapping(passphrase, salt), authenticating: purpose)
    guard let wrapped = box.combined else { throw SealFault.broken }
    return ManagerLock(lock: key.publicKey, salt: salt, wrapped: wrapped)
  }

  private init(lock: Curve25519.KeyAgreement.PublicKey, salt: Data, wrapped: Data) {
    self.lock = lock
    self.salt = salt
    self.wrapped = wrapped
  }

  /// What has to be kept. Nothing in it opens a box without the passphrase.
  public var text: String {
    [lock.rawRepresentation, salt, wrapped].map { $0.base64EncodedString() }.joined(separator: "$")
  }

  public init?(kept text: String) {
    let parts = text.split(separator: "$").compactMap { Data(base64Encoded: String($0)) }
    guard parts.count == 3,
      let lock = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: parts[0])
    else { return nil }
    self.init(lock: lock, salt: parts[1], wrapped: parts[2])
  }

  /// A week's key, locked: the service itself cannot use it any more.
  public func lock(_ key: BoxKey) throws -> [UInt8] {
    var sender = try HPKE.Sender(
      recipientKey: lock, ciphersuite: BoxSeal.suite, info: ManagerLock.info(of: key.week))
    return try Array(sender.encapsulatedKey) + Array(sender.seal(Data(key.bytes)))
  }

  /// The manager's key, if the passphrase is right.
  public func open(passphrase: String) throws -> ManagerKey? {
    let wrapping = try ManagerLock.wrapping(passphrase, salt)
    guard let box = try? AES.GCM.SealedBox(combined: wrapped),
      let raw = try? AES.GCM.open(box, using: wrapping, authenticating: ManagerLock.purpose)
    else { return nil }
    return ManagerKey(key: try .init(rawRepresentation: raw))
  }

  private static let purpose = Data("heard manager 1".utf8)

  fileprivate static func info(of week: Week) -> Data { Data("heard box key 1 \(week)".utf8) }

  private static func wrapping(_ passphrase: String, _ salt: Data) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(passphrase.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }
}

/// Unlocks the keys of attended boxes. Only in memory, while a manager opens a box.
public struct ManagerKey: Sendable {
  fileprivate let key: Curve25519.KeyAgreement.PrivateKey

  /// A week's key out of what `ManagerLock.lock` made of it; nothing when it was locked otherwise.
  public func unlock(_ locked: [UInt8], of week: Week) -> BoxKey? {
    guard locked.count > BoxSeal.keyLength,
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: BoxSeal.suite, info: ManagerLock.info(of: week),
        encapsulatedKey: Data(locked[..<BoxSeal.keyLength])),
      let raw = try? recipient.open(Data(locked[BoxSeal.keyLength...]))
    else { return nil }
    return BoxKey(week: week, kept: Array(raw))
  }
}
