import HTTP
import Testing

@Suite struct `Bodies` {
  @Test func `a form that comes byte by byte is read whole`() throws {
    let site = try TestServer()
    let client = try site.client()
    for byte in post("wish=to+be+%73afe&wish=home", to: "/say").utf8 { client.send([byte]) }
    let echo = Echo(try client.reply())
    #expect(echo == Echo(path: ["say"], fields: [["wish", "to be safe"], ["wish", "home"]]))
    #expect(site.handled.value == 1)
  }

  @Test func `a form in chunks is read whole`() throws {
    let site = try TestServer()
    let reply = try site.reply(to: chunked(["wi", "sh=", "to+be+saf", "e"]))
    #expect(Echo(reply).fields == [["wish", "to be safe"]])
  }

  @Test func `a body may be as long as the limit and no longer`() throws {
    let site = try TestServer()
    let longest = "a=" + String(repeating: "b", count: Limits().bodyBytes - 2)
    #expect(Echo(try site.reply(to: post(longest))).fields.first?[1].count == longest.count - 2)
    #expect(try site.reply(to: post(longest + "b")).status == 413)
    #expect(site.handled.value == 1)
  }

  @Test func `a body in chunks may be as long as the limit and no longer`() throws {
    let site = try TestServer()
    let pieces = Array(repeating: String(repeating: "b", count: 4096), count: 16)
    let start = ["a=" + String(repeating: "b", count: 4094)]
    #expect(try site.reply(to: chunked(start + pieces.dropFirst())).status == 200)
    #expect(try site.reply(to: chunked(start + pieces.dropFirst() + ["b"])).status == 413)
    #expect(site.handled.value == 1)
  }

  @Test func `a body that is announced as too long is refused before it comes`() throws {
    let site = try TestServer()
    let reply = try site.reply(
      to: """
        POST / HTTP/1.1\r
        Host: kiosk\r
        Content-Type: application/x-www-form-urlencoded\r
        Expect: 100-continue\r
        Content-Length: 99999999999\r
        \r\n
        """)
    #expect(reply.status == 413)
  }

  @Test func `who waits to be asked for the body is asked`() throws {
    let site = try TestServer()
    let client = try site.client()
    let request = post("a=b").replacing("\r\n\r\na=b", with: "\r\nExpect: 100-continue\r\n\r\n")
    client.send(request)
    #expect(try client.reply().status == 100)
    client.send("a=b")
    #expect(Echo(try client.reply()).fields == [["a", "b"]])
  }

  @Test func `who goes away in the middle leaves nothing behind`() throws {
    let site = try TestServer()
    for cut in [20, 60, 120, 300] {
      for _ in 0..<10 {
        let client = try site.client()
        client.send(String(post("wish=" + String(repeating: "a", count: 500)).prefix(cut)))
      }
    }
    #expect(try site.reply(to: get("/")).status == 200)
    #expect(site.server.isQuiet(within: 5))
    #expect(site.handled.value == 1)
  }

  @Test func `a page may be asked for with a body, which is not read`() throws {
    let site = try TestServer()
    let reply = try site.reply(to: "GET /a HTTP/1.1\r\nHost: kiosk\r\nContent-Length: 3\r\n\r\nb=c")
    #expect(Echo(reply) == Echo(path: ["a"]))
  }

  @Test func `an empty form needs no type`() throws {
    let site = try TestServer()
    let request = "POST /a HTTP/1.1\r\nHost: kiosk\r\nContent-Length: 0\r\n\r\n"
    #expect(Echo(try site.reply(to: request)) == Echo(path: ["a"]))
  }

  @Test func `the type of a form may name its characters`() throws {
    let site = try TestServer()
    let request = post("a=b").replacing("urlencoded", with: "URLencoded; charset=UTF-8")
    #expect(Echo(try site.reply(to: request)).fields == [["a", "b"]])
  }

  private func chunked(_ pieces: [String]) -> String {
    let head = """
      POST / HTTP/1.1\r
      Host: kiosk\r
      Content-Type: application/x-www-form-urlencoded\r
      Transfer-Encoding: chunked\r
      \r\n
      """
    let chunks = pieces.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }
    return head + chunks.joined() + "0\r\n\r\n"
  }
}
