import HTTP
import Testing

/// What the library answers before any code of ours sees the request, so without our headers.
@Suite struct `The library's own refusals` {
  /// Stands in each request, and must stand in no reply.
  static let sent = "zyxwvut"

  static let requests = [
    "\(sent) /\r\n\r\n",
    "GET /\(sent) HTTP/0.9\r\nHost: a\r\n\r\n",
    "GET /\(sent) HTTP/2.0\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\(sent)<script>\r\n\r\n",
    "POST /\(sent) HTTP/1.1\r\nHost: a\r\nContent-Length: \(sent)\r\n\r\n",
    "POST /\(sent) HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "POST /\(sent) HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n",
    "POST /\(sent) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n\(sent)\r\n",
    "POST /\(sent) HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nfffffffffffffffff\r\n",
    "GET /\(String(repeating: sent, count: 10_000)) HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nCookie: \(String(repeating: sent, count: 10_000))\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: \(sent)\r\n", count: 7_000))\r\n",
  ]

  @Test(arguments: requests)
  func `say nothing of what was sent, lead nowhere and hang up`(_ request: String) throws {
    let site = try TestServer()
    let client = try site.client()
    client.send(request)
    let told = try #require(client.everything(), "it does not hang up").lowercased()
    let status = told.split(separator: " ").dropFirst().first
    #expect(["400", "413", "414", "431", "505"].contains(status))
    for trace in [Self.sent, "set-cookie", "location", "<script", "<a ", "<form", "src=", "href="] {
      #expect(!told.contains(trace))
    }
    #expect(site.handled.value == 0)
  }
}
