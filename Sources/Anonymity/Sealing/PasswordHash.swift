internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A password as it is kept: scrypt with a salt of its own, written `scrypt$15$8$1$salt$hash`.
///
/// N = 2^15, r = 8, p = 1: about 60 ms and 32 MiB a try.
public struct PasswordHash: Sendable, Equatable {
  public let text: String
  private let rounds: Int
  private let salt: Data
  private let hash: Data

  public static let shortest = 12

  public static func fresh(of password: String) throws -> PasswordHash {
    var dice = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
    return PasswordHash(
      rounds: 15, salt: salt, hash: try derive(password, salt: salt, rounds: 15))
  }

  /// Matches no password; for a name that is not known, so that it takes as long as one that is.
  public static let ofNobody = PasswordHash(
    rounds: 15, salt: Data(count: 16), hash: Data(count: 32))

  private init(rounds: Int, salt: Data, hash: Data) {
    self.rounds = rounds
    self.salt = salt
    self.hash = hash
    text = "scrypt$\(rounds)$8$1$\(salt.base64EncodedString())$\(hash.base64EncodedString())"
  }

  public init?(stored text: String) {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", parts[2] == "8", parts[3] == "1",
      let rounds = Int(parts[1]), (10...20).contains(rounds),
      let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5])
    else { return nil }
    self.init(rounds: rounds, salt: salt, hash: hash)
  }

  /// Compares in a time that does not depend on where the first difference is.
  public func matches(_ password: String) -> Bool {
    guard let tried = try? Self.derive(password, salt: salt, rounds: rounds),
      tried.count == hash.count
    else { return false }
    return zip(tried, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func derive(_ password: String, salt: Data, rounds: Int) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: 1 << rounds, blockSize: 8, parallelism: 1)
    return unsafe key.withUnsafeBytes { unsafe Data($0) }
  }
}

/// The secret in a member of staff's cookie; only its hash is kept.
public struct SessionToken: Sendable {
  public let cookie: String

  public static func fresh() -> SessionToken {
    var dice = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return SessionToken(
      cookie: String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &dice)] }))
  }

  private init(cookie: String) { self.cookie = cookie }

  public init?(read cookie: String) {
    guard cookie.utf8.count == 64, cookie.allSatisfy(\.isHexDigit) else { return nil }
    self.init(cookie: cookie)
  }

  public var id: SessionID { SessionID(bytes: Array(SHA256.hash(data: Data(cookie.utf8)))) }
}

/// The name of a session in the store.
public struct SessionID: Hashable, Sendable {
  public let bytes: [UInt8]
}
