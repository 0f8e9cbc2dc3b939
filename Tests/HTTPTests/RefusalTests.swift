import HTTP
import Testing

@Suite struct `What is refused` {
  static let form = "Content-Type: application/x-www-form-urlencoded"
  static let length = "Content-Length: 3"
  static let chunks = "Transfer-Encoding: chunked"

  @Test(arguments: [
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\n\(form)\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\na=b",
    "POST / HTTP/1.1\r\nHost: a\r\n\(form)\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\na=b",
    "POST / HTTP/1.1\r\nHost: a\r\n\(length)\r\n\(chunks)\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\n\(chunks)\r\n\(length)\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
    "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nCookie : a=b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n",
  ])
  func `a request that two readers could read differently`(_ request: String) throws {
    let site = try TestServer()
    let client = try site.client()
    client.send(request)
    let reply = try client.reply()
    #expect(reply.status == 400)
    #expect(reply.body == "refused 400")
    #expect(client.isHungUp())
    #expect(site.handled.value == 0)
  }

  @Test(arguments: ["three", "-3", "3, 3", "+3", "0x3", "99999999999999999999", ""])
  func `a length that is not a number`(_ length: String) throws {
    let site = try TestServer()
    let request =
      "POST / HTTP/1.1\r\nHost: a\r\n\(Self.form)\r\nContent-Length: \(length)\r\n\r\na=b"
    let status = try site.reply(to: request).status
    #expect(status == 400 || status == 413)
    #expect(site.handled.value == 0)
  }

  @Test(arguments: [
    "/%", "/%4", "/%zz", "/%00", "/a%00b", "/%ff", "/%c3", "/%c0%af", "/%ed%a0%80", "/a%2Fb",
    "/..", "/%2e%2e/x", "/a/./b", "/a//b", "//", "//a", "http://kiosk/", "a",
    "/a b",
    "/?a=%", "/?a=%f", "/?%00=a", "/?a=%ff", "/?a=%c3",
  ])
  func `an address that could mean another place`(_ target: String) throws {
    let site = try TestServer()
    #expect(try site.reply(to: get(target)).status == 400)
    #expect(site.handled.value == 0)
  }

  @Test(arguments: ["a=%", "a=%f", "a=%fg", "a=%00", "a=%ff", "%c3=b", "a=%c0%80", "a=%f8%88"])
  func `a form with a broken character`(_ form: String) throws {
    let site = try TestServer()
    #expect(try site.reply(to: post(form)).status == 400)
    #expect(site.handled.value == 0)
  }

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "CONNECT", "HACK"])
  func `any method but three`(_ method: String) throws {
    let site = try TestServer()
    let reply = try site.reply(to: "\(method) / HTTP/1.1\r\nHost: kiosk\r\n\r\n")
    #expect(reply.status == 405)
    #expect(reply.header("Allow") == "GET, HEAD, POST")
    #expect(reply.body == "refused 405")
    #expect(site.handled.value == 0)
  }

  @Test(arguments: [
    "Content-Type: multipart/form-data; boundary=x", "Content-Type: application/json",
    "Content-Type: text/plain", "X: y",
  ])
  func `a body that is not a form`(_ type: String) throws {
    let site = try TestServer()
    let request = "POST / HTTP/1.1\r\nHost: kiosk\r\n\(type)\r\nContent-Length: 3\r\n\r\na=b"
    #expect(try site.reply(to: request).status == 415)
    #expect(site.handled.value == 0)
  }

  @Test func `more values than a form can have`() throws {
    let site = try TestServer()
    let thousand = Array(repeating: "a=b", count: 1000).joined(separator: "&")
    #expect(try site.reply(to: post(thousand)).status == 200)
    #expect(try site.reply(to: post(thousand + "&a=b")).status == 400)
  }

  @Test func `more values than a query can have`() throws {
    var limits = Limits()
    limits.fields = 3
    let site = try TestServer(limits)
    #expect(try site.reply(to: get("/?a=1&a=2&a=3")).status == 200)
    #expect(try site.reply(to: get("/?a=1&a=2&a=3&a=4")).status == 400)
  }

  @Test(arguments: [199, 200, 471, 1_000, 7_000])
  func `more values than the library has room for, with a page`(_ count: Int) throws {
    let site = try TestServer()
    let query = Array(repeating: "a", count: count).joined(separator: "&")
    #expect(try site.reply(to: get("/?" + query)).status == (count <= 200 ? 200 : 400))
  }

  @Test func `a path that is too long`() throws {
    let site = try TestServer()
    let longest = "/" + String(repeating: "a", count: Limits().pathBytes - 1)
    #expect(try site.reply(to: get(longest)).status == 200)
    #expect(try site.reply(to: get(longest + "a")).status == 414)
    let endless = String(repeating: "a", count: 64 * 1024)
    #expect(try site.reply(to: get("/" + endless)).status == 414)
  }

  @Test(arguments: [17 * 1024, 64 * 1024])
  func `headers that are too long`(_ length: Int) throws {
    let site = try TestServer()
    let line = "X: " + String(repeating: "a", count: length)
    let reply = try site.reply(to: "GET / HTTP/1.1\r\nHost: kiosk\r\n\(line)\r\n\r\n")
    #expect(reply.status == 431)
    #expect(site.handled.value == 0)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: k\0l\r\n\r\n", "GET / HTTP/1.1\r\nHost: k\0l\r\nX: y\r\n\r\n",
    "GET / HTTP/1.1\r\nX: y\r\nHost: k\0\0 l\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\0x\r\n\(form)\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\n\(form)\r\nTransfer-Encoding: chunked\0x\r\n\r\n0\r\n\r\n",
  ])
  func `a zero in a line, which hides what is behind it`(_ request: String) throws {
    let site = try TestServer()
    #expect(try site.reply(to: request).status == 400)
    #expect(site.handled.value == 0)
  }

  @Test func `nothing after a zero reaches a handler`() throws {
    let site = try TestServer { request in
      .text("\(request.path) \(request.header("Host") ?? "") \(request.header("X") ?? "")")
    }
    let reply = try site.reply(to: "GET /a\0b HTTP/1.1\r\nHost: k\0l\r\nX: y\r\n\r\n")
    #expect(reply.status == 400 || reply.body == "[\"a\"] k y")
  }
}
