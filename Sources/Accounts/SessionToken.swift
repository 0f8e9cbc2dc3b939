internal import Crypto
internal import Foundation

/// The secret in a member of staff's cookie. Only its hash is stored, so that a copy of the data
/// signs nobody in.
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

/// The hash of a session's secret, by which the session is found.
public struct SessionID: Hashable, Sendable {
  public let bytes: [UInt8]
}
