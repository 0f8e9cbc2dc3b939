import HTTP
import System
import Testing

@Suite struct `The log` {
  @Test func `has the library's remarks and nothing that a browser sent`() throws {
    let logThrottle = LogThrottle()
    let server = try server(logThrottle)
    for request in [
      "POST /secret?secret=1 HTTP/1.1\r\nHost: kiosk\r\nContent-Length: secret\r\n\r\n",
      "GET /secret HTTP/1.1\r\nHost: kiosk\r\nsecret\r\n\r\n",
      "GET /secret HTTP/1.1\r\nHost: \(String(repeating: "secret", count: 9000))\r\n\r\n",
    ] {
      let client = try RawClient(server.port)
      client.send(request)
      #expect(try client.reply().status >= 400)
    }
    server.stop(within: 5)
    #expect(!logThrottle.all.isEmpty)
    #expect(!logThrottle.all.contains { $0.contains("secret") || $0.contains("127.0.0.1") })
  }

  @Test func `is not filled by browsers that hang up`() throws {
    let logThrottle = LogThrottle()
    let server = try server(logThrottle)
    for _ in 0..<50 { try RawClient(server.port).send("POST / HTTP/1.1\r\nHost: kiosk\r\n") }
    server.stop(within: 5)
    #expect(logThrottle.all.count <= 2)
  }

  private func server(_ logThrottle: LogThrottle) throws -> Server {
    try Server(
      on: ListenSocket(at: Address(host: "127.0.0.1", port: 0)), log: { logThrottle.add($0) }
    ) {
      _ in .text("hello")
    }
  }
}

private final class LogThrottle: Sendable {
  private let lines = Monitor<[String]>([])

  func add(_ line: String) { lines.withLock { $0.append(line) } }

  var all: [String] { lines.withLock { $0 } }
}
