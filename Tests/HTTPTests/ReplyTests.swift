import HTTP
import Testing

@Suite struct `A reply` {
  @Test func `has the headers of every reply unless it sets them itself`() throws {
    let every = [Header("Cache-Control", "no-store"), Header("X-Content-Type-Options", "nosniff")]
    let site = try TestServer(everyReply: every) { request in
      request.path.isEmpty ? .page("hello") : .page("hello").with("cache-control", "max-age=60")
    }
    #expect(try site.reply(to: get("/")).header("Cache-Control") == "no-store")
    let own = try site.reply(to: get("/own"))
    #expect(own.headers.count { $0.lowercased().hasPrefix("cache-control") } == 1)
    #expect(own.header("Cache-Control") == "max-age=60")
    #expect(own.header("X-Content-Type-Options") == "nosniff")
    #expect(try site.reply(to: get("/%")).header("Cache-Control") == "no-store")
  }

  @Test(arguments: [
    Header("Location", "/a\r\nSet-Cookie: visit=stolen"), Header("Location", "/a\nb"),
    Header("Location", "/a\0b"), Header("Loca\r\ntion", "/"), Header("X Y", "z"), Header("", "z"),
  ])
  func `whose header breaks out of its line is never sent`(_ header: Header) throws {
    let site = try TestServer { _ in .page("secret").with(header) }
    let reply = try site.reply(to: get("/"))
    #expect(reply.status == 500)
    #expect(reply.body == "refused 500")
    #expect(reply.header("Set-Cookie") == nil)
  }

  @Test func `that is kept but broken is never sent either`() throws {
    let kept = CachedReply(.page("secret").with("X", "a\nb"))
    let site = try TestServer(atOnce: { _ in .cached(kept) })
    #expect(try site.reply(to: get("/")).body == "refused 500")
  }

  @Test(arguments: ["/kept", "/made", "/worker"])
  func `to HEAD is as long as the one to GET and has no body`(_ path: String) throws {
    let site = try TestServer(atOnce: Self.hello) { _ in .page("hello") }
    let client = try site.client()
    client.send("HEAD \(path) HTTP/1.1\r\nHost: kiosk\r\n\r\n")
    let head = try client.reply(asHead: true)
    client.send(get(path))
    let whole = try client.reply()
    #expect(head.status == 200)
    #expect(head.header("Content-Length") == "5")
    #expect(whole.body == "hello")
  }

  @Test func `that a browser has already is not sent again`() throws {
    let site = try TestServer(atOnce: Self.hello)
    let first = try site.reply(to: get("/kept"))
    let tag = try #require(first.header("ETag"))
    for held in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let again = try site.reply(
        to: "GET /kept HTTP/1.1\r\nHost: kiosk\r\nIf-None-Match: \(held)\r\n\r\n")
      #expect(again.status == 304)
      #expect(again.header("ETag") == tag)
      #expect(again.header("Content-Type") == nil)
    }
  }

  @Test(arguments: ["\"other\"", "", "hello", "W/"])
  func `that a browser has in another form is sent`(_ held: String) throws {
    let site = try TestServer(atOnce: Self.hello)
    let request = "GET /kept HTTP/1.1\r\nHost: kiosk\r\nIf-None-Match: \(held)\r\n\r\n"
    #expect(try site.reply(to: request).body == "hello")
  }

  @Test func `has another tag when it says something else`() {
    #expect(CachedReply(.page("hello")).tag != CachedReply(.page("hallo")).tag)
    #expect(CachedReply(.page("hello")).tag == CachedReply(.page("hello")).tag)
  }

  @Test func `leads on after a post and gives a cookie`() throws {
    let cookie = Cookie("visit", "abc", path: "/at", isSecure: true, seconds: 60)
    let site = try TestServer { _ in .seeOther("/at/2").keeping(cookie) }
    let reply = try site.reply(to: post("a=b"))
    #expect(reply.status == 303)
    #expect(reply.header("Location") == "/at/2")
    #expect(reply.header("Content-Length") == "0")
    #expect(
      reply.header("Set-Cookie")
        == "visit=abc; Path=/at; HttpOnly; SameSite=Strict; Secure; Max-Age=60")
  }

  @Test func `of many bytes arrives whole`() throws {
    let bytes = (0..<3_000_000).map { UInt8(0x20 + $0 % 64) }
    let site = try TestServer { _ in .file(bytes, type: "audio/ogg") }
    #expect(Array(try site.reply(to: get("/")).body.utf8) == bytes)
  }

  static let hello: @Sendable (Request) -> Dispatch? = {
    [kept = CachedReply(.page("hello"))] request in
    switch request.path {
    case ["kept"]: .cached(kept)
    case ["made"]: .reply(.page("hello"))
    default: nil
    }
  }
}
