import Glibc

/// One request at a time on a connection of its own, sent as it is given.
struct Wire {
  let port: Int

  struct Reply {
    var status = 0
    var headers: [Page.Line] = []
    var body = ""

    func all(_ name: String) -> [String] {
      headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
  }

  /// Sends a request and reads until the server hangs up.
  func exchange(_ request: [UInt8]) throws -> Reply {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(line) }
    // Only so that a broken server fails a test instead of stopping it.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard connects(line) else { throw Unfit("nobody answers at port \(port)") }
    send(request, on: line)
    var received: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = recv(line, &piece, piece.count, 0)
      if count <= 0 { break }
      received += piece.prefix(count)
    }
    return try read(received)
  }

  /// Sends a request and waits for nothing; the line is the caller's to close.
  func begin(_ request: [UInt8]) throws -> Int32 {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard connects(line) else { throw Unfit("nobody answers at port \(port)") }
    send(request, on: line)
    return line
  }

  private func connects(_ line: Int32) -> Bool {
    Wire.withName(of: port) { connect(line, $0, $1) == 0 }
  }

  private func send(_ bytes: [UInt8], on line: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes {
        Glibc.send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Reply {
    let whole = String(decoding: bytes, as: UTF8.self)
    guard let gap = whole.firstRange(of: "\r\n\r\n") else { throw Unfit("no whole reply came") }
    let lines = whole[..<gap.lowerBound].split(separator: "\r\n")
    var reply = Reply(body: String(whole[gap.upperBound...]))
    reply.status =
      lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    reply.headers = lines.dropFirst().compactMap { line in
      line.firstIndex(of: ":").map { mark in
        let value = line[line.index(after: mark)...].drop { $0 == " " }
        return Page.Line(name: String(line[..<mark]), value: String(value))
      }
    }
    return reply
  }
}

/// A socket that listens for someone else, who is handed it.
extension Wire {
  static func listening() throws -> (descriptor: Int32, port: Int) {
    let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard withName(of: 0, { bind(line, $0, $1) == 0 }), listen(line, 64) == 0 else {
      throw Unfit("no port is free")
    }
    var name = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &name) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(line, $0, &length) }
    }
    return (line, Int(UInt16(bigEndian: name.sin_port)))
  }

  private static func withName<T>(
    of port: Int, _ use: (UnsafePointer<sockaddr>, socklen_t) -> T
  ) -> T {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = UInt16(port).bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        use($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
