internal import Crypto
internal import Foundation

/// Encrypts the accounts' second steps, so that a copy of the database without the keys shows none.
public struct AccountKey: Sendable {
  private let key: SymmetricKey
  public var bytes: [UInt8] { unsafe key.withUnsafeBytes { unsafe Array($0) } }

  public static func fresh() -> AccountKey { AccountKey(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) { self.key = key }

  public init?(stored bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// Encrypts a secret for one account: it opens for no other.
  public func seal(_ step: SecondStep, of account: String) throws -> [UInt8] {
    Array(
      try ChaChaPoly.seal(
        Data(step.text.utf8), using: key, authenticating: Data(account.utf8)
      ).combined)
  }

  /// Nothing when the secret is another account's or was sealed with another key.
  public func open(_ sealed: [UInt8], of account: String) -> SecondStep? {
    let opened = try? ChaChaPoly.open(
      ChaChaPoly.SealedBox(combined: sealed), using: key, authenticating: Data(account.utf8))
    return opened.flatMap { SecondStep(text: String(decoding: $0, as: UTF8.self)) }
  }

  /// The cookie by which a browser is known in which this account has signed in before.
  public func acquaintance(with account: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Data("known \(account)".utf8), using: key)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
