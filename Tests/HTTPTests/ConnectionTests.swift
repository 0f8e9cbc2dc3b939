import HTTP
import Testing

@Suite struct `A connection` {
  @Test func `carries one request after another`() throws {
    let site = try TestServer()
    let client = try site.client()
    for number in 1...1000 {
      client.send(number % 2 == 0 ? get("/\(number)") : post("a=b", to: "/\(number)"))
      #expect(Echo(try client.reply()).path == ["\(number)"])
    }
    #expect(site.server.isQuiet(within: 5))
    #expect(site.handled.value == 1000)
  }

  @Test func `carries requests that do not wait for each other's replies`() throws {
    let kept = CachedReply(.text("kept"))
    let site = try TestServer(atOnce: { $0.path == ["kept"] ? .cached(kept) : nil })
    let client = try site.client()
    client.send(get("/1") + get("/kept") + post("a=b", to: "/2") + get("/kept") + get("/3"))
    #expect(Echo(try client.reply()).path == ["1"])
    #expect(try client.reply().body == "kept")
    #expect(Echo(try client.reply()) == Echo(path: ["2"], fields: [["a", "b"]]))
    #expect(try client.reply().body == "kept")
    #expect(Echo(try client.reply()).path == ["3"])
  }

  @Test(arguments: ["GET /a HTTP/1.0\r\n\r\n", "GET /a HTTP/1.0\r\nHost: kiosk\r\n\r\n"])
  func `of the oldest kind is served and closed`(_ request: String) throws {
    let site = try TestServer()
    let client = try site.client()
    client.send(request)
    #expect(Echo(try client.reply()).path == ["a"])
    #expect(client.isHungUp())
  }

  @Test func `is closed when the browser wants that`() throws {
    let site = try TestServer()
    let client = try site.client()
    client.send("GET / HTTP/1.1\r\nHost: kiosk\r\nConnection: close\r\n\r\n")
    #expect(try client.reply().status == 200)
    #expect(client.isHungUp())
  }

  @Test func `is kept after a form that was refused only once it was read`() throws {
    let site = try TestServer()
    let client = try site.client()
    client.send(post("a=%ff") + post("a=b"))
    #expect(try client.reply().status == 400)
    #expect(Echo(try client.reply()).fields == [["a", "b"]])
  }
}
