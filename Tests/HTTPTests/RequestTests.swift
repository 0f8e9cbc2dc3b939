import HTTP
import Testing

@Suite struct `A request` {
  @Test func `has headers in whatever case`() {
    let request = Request(headers: [
      Header("Accept-Language", "cy"), Header("accept-language", "en"),
    ])
    #expect(request.header("ACCEPT-LANGUAGE") == "cy")
    #expect(request.header("Accept") == nil)
    #expect(Request().header("Host") == nil)
  }

  @Test(arguments: [
    ("visit=abc", "abc"), ("a=b; visit=abc", "abc"), ("visit=abc; visit=def", "abc"),
    ("visit=\"abc\"", "abc"), ("  visit = abc ;x=y", "abc"), ("visit=", ""), ("visit=a=b=", "a=b="),
    ("visit=\"", "\""), ("a=visit; visit=1", "1"),
  ])
  func `has the cookie that a browser kept`(_ line: String, _ value: String) {
    #expect(Request(headers: [Header("cookie", line)]).cookie("visit") == value)
  }

  @Test(arguments: ["", "visit", "Visit=abc", "visits=abc", "a=visit=b", ";;", "=abc"])
  func `has no cookie of another name`(_ line: String) {
    #expect(Request(headers: [Header("Cookie", line)]).cookie("visit") == nil)
  }

  @Test func `arrives with its headers and cookies`() throws {
    let site = try TestServer { request in
      .text(
        [request.header("Host"), request.cookie("visit")].compactMap { $0 }.joined(separator: " "))
    }
    let reply = try site.reply(to: "GET / HTTP/1.1\r\nHoSt: kiosk\r\nCookie: a=b; visit=c\r\n\r\n")
    #expect(reply.body == "kiosk c")
  }

  @Test func `has fields by name and in order`() {
    let fields: Fields = ["wish": "safe", "who": "me", "wish": "home"]
    #expect(fields["wish"] == "safe")
    #expect(fields.all("wish") == ["safe", "home"])
    #expect(fields.names == ["wish", "who"])
    #expect(fields["other"] == nil)
    #expect(fields.count == 3)
    #expect(fields != ["who": "me", "wish": "safe", "wish": "home"])
  }
}
