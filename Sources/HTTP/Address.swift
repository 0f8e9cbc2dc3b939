/// Where we listen, written like `127.0.0.1:8080` or `[::1]:8080`.
public struct Address: Sendable, Hashable, CustomStringConvertible {
  /// The address of one of this machine's networks; `0.0.0.0` and `::` are all of them.
  public let host: String
  /// 0 takes any free port.
  public let port: Int

  /// Where `host` is one of this machine's addresses in figures.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Nil if the text is not an address and a port.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    var host = text[..<colon]
    if host.first == "[", host.last == "]" {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard NetworkAddress(String(host)) != nil else { return nil }
    self.init(host: String(host), port: port)
  }

  /// As it is written in a setting.
  public var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
