internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A password as it is stored: its scrypt hash (RFC 7914) under a salt of its own, written
/// `scrypt$15$8$1$salt$hash`.
public struct PasswordHash: Sendable, Equatable {
  public let text: String
  private let cost: Int
  private let salt: Data
  private let hash: Data

  public static let shortest = 12

  /// N = 2^15 with r = 8, p = 1: about 60 ms and 32 MiB for each guess.
  public static let usualCost = 15

  /// - Parameter cost: the logarithm of scrypt's N, from 10 to 20. Only tests take less than usual.
  public static func fresh(of password: String, cost: Int = usualCost) throws -> PasswordHash {
    var dice = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
    return PasswordHash(
      cost: cost, salt: salt, hash: try derive(password, salt: salt, cost: cost))
  }

  /// Matches no password. It is tried for an unknown name, so that the answer takes as long as for
  /// a known one.
  public static let ofNobody = PasswordHash(
    cost: usualCost, salt: Data(count: 16), hash: Data(count: 32))

  private init(cost: Int, salt: Data, hash: Data) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
    text = "scrypt$\(cost)$8$1$\(salt.base64EncodedString())$\(hash.base64EncodedString())"
  }

  public init?(stored text: String) {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", parts[2] == "8", parts[3] == "1",
      let cost = Int(parts[1]), (10...20).contains(cost),
      let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5])
    else { return nil }
    self.init(cost: cost, salt: salt, hash: hash)
  }

  /// Compares in a time that does not depend on where the first difference is.
  public func matches(_ password: String) -> Bool {
    guard let tried = try? Self.derive(password, salt: salt, cost: cost),
      tried.count == hash.count
    else { return false }
    return zip(tried, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func derive(_ password: String, salt: Data, cost: Int) throws -> Data {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
      outputByteCount: 32, rounds: 1 << cost, blockSize: 8, parallelism: 1)
    return unsafe key.withUnsafeBytes { unsafe Data($0) }
  }
}
