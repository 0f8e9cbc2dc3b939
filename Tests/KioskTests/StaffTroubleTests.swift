import Accounts
import Anonymity
import Foundation
import Kiosk
import Store
import Survey
import Testing

@Suite struct `What goes wrong on the quality team's side` {
  @Test(arguments: [
    (BrowserRequest.get("/staff/nowhere"), 404), (.get("/staff/overview/1980-Q1"), 404),
    (.get("/staff/figures/2026-Q9"), 404), (.get("/staff/people"), 403),
    (.get("/staff/sign-out"), 405), (.post("/staff/guide", []), 405),
    (.post("/staff/account", [("surprise", "1")]), 400),
    (.post("/staff/account", []).saying("Sec-Fetch-Site", "cross-site"), 403),
  ])
  func `is told on a page of theirs, with the way back`(
    request: BrowserRequest, status: Int
  ) throws {
    let ana = try TestKiosk().member(.viewer)
    try ana.go(request)
    #expect(try ana.page.status == status)
    #expect(try ana.page.title.hasSuffix("Quality team"))
    #expect(try ana.page.buttons == ["What needs me"])
    #expect(try ana.page.links.map(\.text).contains("Guide and team"))
    #expect(try ana.press("What needs me").page.address == "/staff")
  }

  @Test func `leads whoever has not signed in to the door`() throws {
    let nobody = try Visitor(at: TestKiosk()).open("/staff/nowhere")
    #expect(try nobody.page.status == 404 && nobody.page.title.hasSuffix("Quality team"))
    #expect(try !nobody.page.links.map(\.text).contains("Guide and team"))
    #expect(try nobody.press("Sign in").page.address == "/staff/sign-in")
  }

  @Test func `is no matter of a visitor's`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/nowhere")
    #expect(try ana.page.status == 404 && !ana.page.title.hasSuffix("Quality team"))
  }

  @Test func `leaves out of the poster an address that nobody else can open`() throws {
    let ana = try TestKiosk().member()
    #expect(try !ana.open("/staff/poster").reads("localhost"))
  }
}

@Suite struct `A session that is over` {
  let kiosk: TestKiosk
  let ana: Visitor

  init() throws {
    kiosk = try TestKiosk()
    ana = try kiosk.member()
    kiosk.clock.pass(seconds: 9 * 3_600)
  }

  @Test func `says so, and leads back to the page that was asked for`() throws {
    try ana.open("/staff/audit")
    #expect(try ana.reads("You were signed out. Sign in to go on."))
    try signIn(with: "wrong")
    #expect(try ana.page.status == 422 && !ana.reads("You were signed out."))
    #expect(try signIn(with: TestKiosk.password).page.address == "/staff/audit")
    #expect(try ana.open("/staff/sign-in").page.address == "/staff")
  }

  @Test func `is not spoken of to whoever signed out, or comes new`() throws {
    try signInAgain().press("Sign out")
    #expect(try ana.heading == "Sign in" && !ana.reads("You were signed out."))
    let ben = try Visitor(at: kiosk).open("/staff/audit")
    #expect(try ben.heading == "Sign in" && !ben.reads("You were signed out."))
  }

  @Test(arguments: [
    "//evil.example", "http://evil.example", "https://evil.example/staff/audit", "/staff/sign-out",
    "/staff/sign-in", "/staff//evil.example", "/staff/../help", "/help", "/", "", "staff/audit",
    "/staff/audit?x=1", "/staff/export/2026-Q3/x\r\nSet-Cookie: a=b", "/\\evil.example",
    "/staff/nowhere",
  ])
  func `leads nowhere but to the team's own pages`(next: String) throws {
    try ana.go(
      .post(
        "/staff/sign-in",
        [("name", "ana"), ("password", TestKiosk.password), ("code", ""), ("next", next)]))
    #expect(try ana.elsewhere == nil && ana.page.address == "/staff")
    try ana.press("Sign out").go(.get("/staff/sign-in", [("next", next)]))
    #expect(try !ana.page.html.contains("name=\"next\""))
  }

  @discardableResult private func signIn(with password: String) throws -> Visitor {
    try ana.write("ana", in: "Name").write(password, in: "Password").press("Sign in")
  }

  private func signInAgain() throws -> Visitor {
    try ana.open("/staff/sign-in")
    return try signIn(with: TestKiosk.password)
  }
}

@Suite struct `Codes whose key is lost` {
  let kiosk: TestKiosk

  init() throws {
    kiosk = try TestKiosk()
    _ = try kiosk.member(named: "ana")
    try kiosk.store.setSecondStep(.fresh(), of: "ana")
    try FileManager.default.removeItem(at: kiosk.folder.appending(path: "keys/account.key"))
    try Store.beginAnew(.account, in: kiosk.folder)
    try kiosk.restart()
  }

  @Test func `let nobody in, and only who knows the password is told why`() throws {
    let ana = try Visitor(at: kiosk).signIn(as: "ana")
    #expect(try ana.page.status == 503 && ana.heading == "Your codes cannot be checked.")
    #expect(try ana.reads("Ask the person at the server."))
    #expect(try ana.open("/staff/guide").heading == "Sign in")
    try ana.signIn(as: "ana", password: "wrong")
    #expect(try ana.page.status == 422 && !ana.reads("server"))
    #expect(kiosk.log.all.allSatisfy { !$0.contains("a request failed") })
  }

  @Test func `are spoken of when the service starts`() throws {
    let log = TestLog()
    let clock = try #require(ServiceClock(startingAt: "2026-11-18T10:00"))
    _ = try ServiceStart(kiosk.resources, data: kiosk.folder, clock: clock).kiosk(log: log.logger)
    #expect(log.all.contains { $0.contains("ana") && $0.contains("keys/account.key") })
  }
}
