internal import Crypto
internal import Foundation

/// Locks backups: whoever has it can make one, and only the key opens it.
///
/// HPKE (RFC 9180) in base mode, as for boxes. A backup is one message after the other under the same
/// sender, so that none can be left out, doubled or put elsewhere, and the last one says that it is.
public struct BackupLock: Sendable, Equatable {
  /// 32 bytes.
  public let bytes: [UInt8]

  fileprivate static let purpose = Data("heard backup 1".utf8)

  public init?(stored bytes: [UInt8]) {
    guard (try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)) != nil else {
      return nil
    }
    self.bytes = bytes
  }

  public func sealer() throws -> BackupSealer { try BackupSealer(to: self) }
}

/// Opens backups. It is kept far from the service: on another machine, or on paper.
public struct BackupKey: Sendable {
  private let key: Curve25519.KeyAgreement.PrivateKey

  public static func fresh() -> BackupKey { BackupKey(key: .init()) }

  private init(key: Curve25519.KeyAgreement.PrivateKey) { self.key = key }

  public init?(stored bytes: [UInt8]) {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.key = key
  }

  /// 32 bytes.
  public var bytes: [UInt8] { Array(key.rawRepresentation) }

  public var lock: BackupLock? { BackupLock(stored: Array(key.publicKey.rawRepresentation)) }

  /// - Parameter start: what `BackupSealer.start` was.
  public func opener(after start: [UInt8]) throws(SealFault) -> BackupOpener {
    do {
      return BackupOpener(
        try HPKE.Recipient(
          privateKey: key, ciphersuite: BoxSeal.suite, info: BackupLock.purpose,
          encapsulatedKey: Data(start)))
    } catch { throw .broken }
  }
}

/// Seals the pieces of one backup in their order.
public struct BackupSealer {
  private var sender: HPKE.Sender
  /// Goes before the pieces: 32 bytes.
  public let start: [UInt8]

  public static let startLength = 32
  /// By what a sealed piece is longer than what is in it.
  public static let overhead = 16

  fileprivate init(to lock: BackupLock) throws {
    sender = try HPKE.Sender(
      recipientKey: Curve25519.KeyAgreement.PublicKey(rawRepresentation: lock.bytes),
      ciphersuite: BoxSeal.suite,
      info: BackupLock.purpose)
    start = Array(sender.encapsulatedKey)
  }

  public mutating func seal(_ piece: [UInt8], isLast: Bool) throws -> [UInt8] {
    try Array(sender.seal(Data(piece), authenticating: BackupPiece.mark(isLast)))
  }
}

/// Opens the pieces of one backup in their order.
public struct BackupOpener {
  private var recipient: HPKE.Recipient

  fileprivate init(_ recipient: HPKE.Recipient) { self.recipient = recipient }

  public mutating func open(_ sealed: [UInt8], isLast: Bool) throws(SealFault) -> [UInt8] {
    do {
      return try Array(recipient.open(Data(sealed), authenticating: BackupPiece.mark(isLast)))
    } catch { throw .broken }
  }
}

private enum BackupPiece {
  static func mark(_ isLast: Bool) -> Data { Data(isLast ? "last".utf8 : "more".utf8) }
}

/// SHA-256 of what is written, piece by piece.
public struct RunningDigest {
  private var hash = SHA256()

  public init() {}

  public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  public func value() -> [UInt8] { Array(hash.finalize()) }
}
