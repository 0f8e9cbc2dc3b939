/// A range of addresses, written like `10.0.0.0/8`, `2001:db8::/32` or `127.0.0.1`.
public struct Network: Sendable, Hashable {
  private let address: NetworkAddress
  private let prefix: Int

  /// Nil if the text is not a network.
  public init?(_ text: String) {
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let address = NetworkAddress(String(pieces[0])) else { return nil }
    let bits = address.isFour ? 32 : 128
    guard let length = pieces.count == 2 ? Int(pieces[1]) : bits, (0...bits).contains(length)
    else { return nil }
    self.address = address
    self.prefix = length + 128 - bits
  }

  /// This machine itself: a proxy on it speaks for everybody.
  public static let loopback = ["127.0.0.0/8", "::1"].compactMap { Network($0) }

  func contains(_ other: NetworkAddress) -> Bool {
    address.prefix(prefix) == other.prefix(prefix)
  }
}
