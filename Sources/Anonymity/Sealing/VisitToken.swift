internal import Crypto
internal import Foundation

/// The secret of one visit. It lives in the visitor's cookie and nowhere else.
///
/// The place of the draft, the key that opens it and the take-back words all follow from it.
public struct VisitToken: Sendable, Equatable {
  private let key: SymmetricKey

  /// Under which the draft lies in the store. Says nothing about the key.
  public let draftID: DraftID
  /// Derived once, with the name: a request that changes a draft needs each of them twice.
  let draftSeal: SymmetricSeal

  public static func fresh() -> VisitToken { VisitToken(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) {
    self.key = key
    let expansion = Expansion(of: key)
    draftID = DraftID(bytes: Array(expansion.bytes(for: "heard draft id 1").prefix(16)))
    draftSeal = SymmetricSeal(
      key: SymmetricKey(data: expansion.bytes(for: "heard draft key 1")), purpose: .draft,
      padding: .draft)
  }

  /// Whether a cookie's value is written like one of ours, which needs no key to be derived.
  public static func isOne(_ cookie: String) -> Bool {
    cookie.utf8.count == 64 && cookie.utf8.allSatisfy { value(ofHex: $0) != nil }
  }

  /// Reads a cookie's value; anything that is not ours is nothing.
  public init?(cookie: String) {
    guard cookie.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var half: UInt8?
    for digit in cookie.utf8 {
      guard let value = VisitToken.value(ofHex: digit) else { return nil }
      if let high = half {
        bytes.append(high << 4 | value)
        half = nil
      } else {
        half = value
      }
    }
    self.init(key: SymmetricKey(data: bytes))
  }

  public static func == (one: VisitToken, other: VisitToken) -> Bool { one.key == other.key }

  /// The cookie's value: 64 hexadecimal digits.
  public var cookie: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// What the cookie becomes when the answers are sent: the same each time, so that *Send* pressed
  /// twice leads to the same page. Nothing leads back from it to this token.
  public var sent: VisitToken {
    VisitToken(key: SymmetricKey(data: Expansion(of: key).bytes(for: "heard sent 1")))
  }

  /// Numbers from which the take-back words are picked. A second try gives others.
  func takeBackDraw(attempt: Int) -> [UInt8] {
    VisitToken.bytes(of: key, "heard take back 1 \(attempt)", count: 16)
  }

  /// Numbers from which the words of the visit's card are picked.
  var cardDraw: [UInt8] { VisitToken.bytes(of: key, "heard card 1", count: 16) }

  private static func bytes(of key: SymmetricKey, _ purpose: String, count: Int) -> [UInt8] {
    Array(Expansion(of: key).bytes(for: purpose).prefix(count))
  }

  private static func value(ofHex digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// HKDF's second step (RFC 5869, section 2.3) with SHA-256, for up to 32 bytes: its first block. The key
/// is taken in once for all that is derived from it.
private struct Expansion {
  private let keyed: HMAC<SHA256>

  init(of key: SymmetricKey) { keyed = HMAC<SHA256>(key: key) }

  func bytes(for purpose: String) -> [UInt8] {
    var block = keyed
    block.update(data: Array(purpose.utf8) + [1])
    return Array(block.finalize())
  }
}

/// The random-looking name under which a draft lies in the store.
public struct DraftID: Hashable, Sendable {
  public let bytes: [UInt8]
}
