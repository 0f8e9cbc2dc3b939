import Glibc
import Testing

@Suite struct `Whoever guesses at the door` {
  @Test func `keeps nobody out but strangers at the same account`() throws {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member(named: "ana")
    _ = try kiosk.member(named: "ben")
    let strangers = Strangers(12, at: kiosk.port, trying: Self.guess(at: "ana"))
    defer { strangers.leave() }
    while strangers.statuses.count < 3 { usleep(20_000) }
    #expect(try Visitor(at: kiosk).signIn(as: "ben").page.address == "/staff")
    #expect(try ana.press("Sign out").signIn(as: "ana").page.address == "/staff")
    #expect(Set(strangers.statuses) == [422])
  }

  @Test func `is slowed down whoever else gets in meanwhile`() throws {
    let kiosk = try TestKiosk()
    for name in ["ana", "ben"] { _ = try kiosk.member(named: name) }
    let stranger = Visitor(at: kiosk)
    for _ in 0..<4 { try stranger.go(Self.guess(at: "ana")) }
    #expect(try Visitor(at: kiosk).signIn(as: "ben").page.address == "/staff")
    let clock = ContinuousClock()
    #expect(try clock.measure { try stranger.go(Self.guess(at: "ana")) } > .seconds(1.5))
  }

  @Test func `gets the page with the name again where too many wait`() throws {
    let kiosk = try TestKiosk()
    _ = try kiosk.member(named: "ana")
    let bytes = Self.guess(at: "ana").bytes(to: kiosk.port, with: [:])
    let lines = try (0..<40).map { _ in try Wire(port: kiosk.port).begin(bytes) }
    let ana = try Visitor(at: kiosk).signIn(as: "ana")
    #expect(try ana.page.status == 503)
    #expect(try ana.page.controls.first { $0.name == "name" }?.value == "ana")
    #expect(try ana.reads("Many sign-ins are being tried."))
    for line in lines { close(line) }
  }

  private static func guess(at name: String) -> BrowserRequest {
    .post("/staff/sign-in", [("name", name), ("password", "wrong"), ("code", "")])
  }
}
