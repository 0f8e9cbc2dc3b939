internal import Crypto

/// The secret of a service's releases: it proves that a kept table is the one that was released,
/// and draws the noise.
public struct ReleaseKey: Sendable {
  /// What has to be kept: 32 bytes.
  public let bytes: [UInt8]

  /// Swift's own dice are the system's, which are fit for keys.
  public static func fresh() -> ReleaseKey {
    ReleaseKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
  }

  /// Reads a key that was kept; a wrong length is nothing.
  public init?(stored bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.init(bytes: bytes)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var key: SymmetricKey { SymmetricKey(data: bytes) }

  /// What the languages of a week are sealed with.
  var ofLanguages: SymmetricKey { SymmetricKey(data: Array(code(of: "languages"))) }

  func tag(of text: String) -> [UInt8] { Array(code(of: "table\n" + text)) }

  func proves(_ text: String, by tag: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      tag, authenticating: Array(("table\n" + text).utf8), using: key)
  }

  /// 128 throws of a coin that nobody without the key can foretell, the same for the same text.
  func coins(for text: String) -> (UInt64, UInt64) {
    let bytes = Array(code(of: "noise\n" + text))
    func coins(_ place: Int) -> UInt64 {
      bytes[place..<(place + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (coins(0), coins(8))
  }

  private func code(of text: String) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
  }
}
