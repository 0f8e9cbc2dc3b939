import Glibc

/// systemd, if it started us: it waits to hear that we are ready, and that we are still well.
public enum ServiceManager {
  /// What it can be told.
  public enum News: String, Sendable {
    /// Browsers can come.
    case ready = "READY=1"
    /// We finish what was begun.
    case stopping = "STOPPING=1"
    /// We are well.
    case watchdog = "WATCHDOG=1"
  }

  /// Tells it; false if nobody listens.
  @discardableResult
  public static func notify(_ news: News) -> Bool {
    guard let path = Environment["NOTIFY_SOCKET"] else { return false }
    let line = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard line >= 0 else { return false }
    defer { close(line) }
    return send(news.rawValue, on: line, to: path)
  }

  /// How often it wants to hear that we are well, if at all.
  public static var watchdogSeconds: Double? {
    Environment["WATCHDOG_USEC"].flatMap(Double.init).map { $0 / 1_000_000 }
  }

  /// The sockets that it opened for us and handed over, as file descriptors.
  public static var handedOverSockets: Range<Int32> {
    let firstHandedOver: Int32 = 3
    guard let owner = Environment["LISTEN_PID"], Int32(owner) == getpid(),
      let count = Environment["LISTEN_FDS"].flatMap(Int32.init), (1...1024).contains(count)
    else { return firstHandedOver..<firstHandedOver }
    return firstHandedOver..<firstHandedOver + count
  }

  private static func send(_ text: String, on line: Int32, to path: String) -> Bool {
    guard let (address, length) = address(path) else { return false }
    let bytes = Array(text.utf8)
    return withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(line, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, length) == bytes.count
      }
    }
  }

  /// A path beginning with @ is a name that stands in no folder; its first byte is then zero.
  private static func address(_ path: String) -> (sockaddr_un, socklen_t)? {
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: name.sun_path), let first = bytes.first
    else { return nil }
    if first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
    let start = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    return (name, socklen_t(start + bytes.count))
  }
}
