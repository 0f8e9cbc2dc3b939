internal import Crypto
internal import Foundation

/// Tells whether a key is the one there was before, and tells nothing else of it: HMAC-SHA256 of its
/// name under the key.
public struct KeyCheck: Equatable, Sendable {
  public let bytes: [UInt8]

  public init(of key: [UInt8], named name: String) {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("heard key check 1 \(name)".utf8), using: SymmetricKey(data: key))
    bytes = Array(code)
  }

  public init(stored bytes: [UInt8]) { self.bytes = bytes }
}
