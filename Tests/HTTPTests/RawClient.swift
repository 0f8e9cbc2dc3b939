import Glibc

/// A browser that sends exactly the bytes it is told to, however wrong they are.
final class RawClient {
  private let line: Int32
  private var received: [UInt8] = []

  struct Trouble: Error { let step: String }

  /// What came back.
  struct Reply: Equatable {
    var status: Int
    var headers: [String]
    var body: String

    func header(_ name: String) -> String? {
      let start = name.lowercased() + ": "
      return headers.first { $0.lowercased().hasPrefix(start) }
        .map { String($0.dropFirst(start.count)) }
    }
  }

  init(_ port: Int, from address: String = "127.0.0.1") throws {
    line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // Only so that a broken server fails a test instead of stopping it.
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard point(address, 0, bind) == 0 else { throw Trouble(step: "bind") }
    guard point("127.0.0.1", port, connect) == 0 else { throw Trouble(step: "connect") }
  }

  deinit { close(line) }

  func send(_ text: String) {
    send(Array(text.utf8))
  }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  /// The next whole reply; `asHead` if its body stays away.
  func reply(asHead: Bool = false) throws -> Reply {
    let end = Array("\r\n\r\n".utf8)
    while !received.contains(end) { try receive(orFail: "headers") }
    let top = text(upTo: received.place(of: end))
    received.removeFirst(end.count)
    let lines = top.split(separator: "\r\n").map(String.init)
    let status = Int(lines[0].split(separator: " ")[1]) ?? 0
    var reply = Reply(status: status, headers: Array(lines.dropFirst()), body: "")
    if !asHead, status >= 200, status != 304 {
      reply.body = try body(reply.header("Content-Length"))
    }
    return reply
  }

  /// Whether the server has hung up, with nothing more to say.
  func isHungUp() -> Bool {
    received.isEmpty && receive() == 0
  }

  /// All that comes until the server hangs up; nothing if it does not.
  func everything() -> String? {
    var count = receive()
    while count > 0 { count = receive() }
    return count == 0 ? String(decoding: received, as: UTF8.self) : nil
  }

  /// The same, without waiting for it.
  var hasEnded: Bool {
    var next: UInt8 = 0
    let count = recv(line, &next, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
    return count == 0 || count < 0 && errno != EAGAIN
  }

  /// Without a length, a body ends when the server hangs up.
  private func body(_ length: String?) throws -> String {
    guard let length = length.flatMap({ Int($0) }) else {
      while receive() > 0 {}
      return text(upTo: received.count)
    }
    while received.count < length { try receive(orFail: "body") }
    return text(upTo: length)
  }

  private func text(upTo count: Int) -> String {
    defer { received.removeFirst(count) }
    return String(decoding: received.prefix(count), as: UTF8.self)
  }

  private func receive(orFail step: String) throws {
    if receive() <= 0 { throw Trouble(step: "receive \(step)") }
  }

  private func receive() -> Int {
    var piece = [UInt8](repeating: 0, count: 16 * 1024)
    let count = recv(line, &piece, piece.count, 0)
    received += piece.prefix(max(0, count))
    // A connection that was reset is as closed as one that was shut.
    return count < 0 && errno == ECONNRESET ? 0 : count
  }

  private func point(
    _ address: String, _ port: Int,
    _ action: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, address, &name.sin_addr)
    return withUnsafePointer(to: name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        action(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

extension [UInt8] {
  fileprivate func place(of piece: [UInt8]) -> Int {
    indices.first { self[$0...].starts(with: piece) } ?? count
  }
}
