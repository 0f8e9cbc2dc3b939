internal import Crypto
internal import Foundation

/// Why something sealed could not be read, or could not be sealed.
public enum SealFault: Error, Equatable, Sendable {
  /// The key does not fit, or a byte was changed.
  case broken
  /// Longer than the largest size that is sealed.
  case tooLong
  /// Sealed by a version of the program that writes otherwise.
  case unknownLayout
}

/// What came out of one of our own seals, read from front to back.
///
/// Only a seal that opened makes one: that is how redacted words and responses come back without
/// anyone else being able to make them.
struct Unsealed {
  private let bytes: [UInt8]
  private var position = 0

  fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() throws(SealFault) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: number)) }
      shift += 7
    }
    throw .unknownLayout
  }

  mutating func flag() throws(SealFault) -> Bool { try number() == 1 }

  mutating func text() throws(SealFault) -> String {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw .unknownLayout }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func list<T>(
    each: (inout Unsealed) throws(SealFault) -> T
  ) throws(SealFault) -> [T] {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw .unknownLayout }
    var items: [T] = []
    for _ in 0..<count { items.append(try each(&self)) }
    return items
  }
}

/// A seal under one key that both closes and opens, for drafts and cards.
struct SymmetricSeal: Sendable {
  let key: SymmetricKey
  let purpose: Purpose
  let padding: Padding

  /// What is sealed, so that a draft can never be opened as something else.
  struct Purpose: Sendable {
    let text: Data

    static let draft = Purpose(text: Data("heard draft 1".utf8))
    static let sentVisit = Purpose(text: Data("heard sent visit 1".utf8))
    static let card = Purpose(text: Data("heard card 1".utf8))
    static let languageWeek = Purpose(text: Data("heard languages of a week 1".utf8))
  }

  /// What AES-GCM adds: a nonce of 12 bytes and a tag of 16.
  static let overhead = 12 + 16

  func close(_ packer: Packer) throws(SealFault) -> [UInt8] {
    let padded = try padding.pad(packer.bytes)
    do {
      let box = try AES.GCM.seal(padded, using: key, authenticating: purpose.text)
      guard let combined = box.combined else { throw SealFault.broken }
      return Array(combined)
    } catch { throw .broken }
  }

  func open(_ sealed: [UInt8]) throws(SealFault) -> Unsealed {
    let padded: Data
    do {
      padded = try AES.GCM.open(
        AES.GCM.SealedBox(combined: sealed), using: key,
        authenticating: purpose.text)
    } catch { throw .broken }
    return Unsealed(try Padding.unpad(Array(padded)))
  }
}

/// A seal that anyone with the public key can close and only the private key opens: the box's.
///
/// HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and ChaCha20-Poly1305. It holds under one
/// name only, so that nobody can put a copy of a response into the box, or out of reach of its words.
struct BoxSeal {
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  static let purpose = Data("heard response 1".utf8)
  static let keyLength = 32
  /// What HPKE adds: the encapsulated key and a tag of 16 bytes.
  static let overhead = keyLength + 16

  static func close(
    _ packer: Packer, to key: Curve25519.KeyAgreement.PublicKey, under id: ResponseID
  ) throws(SealFault) -> [UInt8] {
    let padded = try Padding.response.pad(packer.bytes)
    do {
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: purpose)
      return try Array(sender.encapsulatedKey)
        + Array(sender.seal(padded, authenticating: id.bytes))
    } catch { throw .broken }
  }

  static func open(
    _ sealed: [UInt8], with key: Curve25519.KeyAgreement.PrivateKey, under id: ResponseID
  ) throws(SealFault) -> Unsealed {
    guard sealed.count > keyLength else { throw .broken }
    let padded: Data
    do {
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: suite, info: purpose,
        encapsulatedKey: Data(sealed[..<keyLength]))
      padded = try recipient.open(Data(sealed[keyLength...]), authenticating: id.bytes)
    } catch { throw .broken }
    return Unsealed(try Padding.unpad(Array(padded)))
  }
}
