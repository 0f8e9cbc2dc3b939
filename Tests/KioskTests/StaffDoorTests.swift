import Accounts
import Store
import Survey
import Testing

@Suite struct `The quality team's door` {
  static let row = "0123456789abcdef0123456789abcdef"
  /// Every address, and who may come there.
  static let addresses: [(String, Role)] = [
    ("", .translator), ("/guide", .viewer), ("/reports", .viewer), ("/overview/2026-Q3", .viewer),
    ("/principles/2026-Q3", .viewer), ("/figures/2026-Q3", .viewer), ("/board/2026-Q3", .viewer),
    ("/export/2026-Q3/figures.csv", .viewer), ("/actions", .viewer), ("/poster", .viewer),
    ("/account", .translator), ("/themes", .reviewer), ("/comments", .reviewer),
    ("/comments/\(row)", .reviewer), ("/search", .reviewer), ("/concerns", .reviewer),
    ("/praise/\(row)", .reviewer), ("/paper/end", .reviewer), ("/concerns/\(row)", .manager),
    ("/review/2026-Q3", .manager), ("/offers", .manager), ("/offers/2026-Q3", .manager),
    ("/actions/new", .manager), ("/actions/\(row)", .manager), ("/people", .manager),
    ("/audit", .manager), ("/board/2026-Q3/choice", .manager),
  ]

  @Test(arguments: Role.allCases)
  func `opens for each role what is theirs, to read and to write`(role: Role) throws {
    let ana = try TestKiosk().member(role)
    for (address, needed) in Self.addresses {
      for request in [BrowserRequest.get("/staff\(address)"), .post("/staff\(address)", [])] {
        let status = try ana.go(request).page.status
        let isMethod = status == 405
        #expect(
          isMethod || (status == 403) == (role < needed), "\(request.method) \(address): \(status)")
      }
    }
  }

  @Test func `opens nothing to whoever has not signed in, or comes with a made-up cookie`() throws {
    let nobody = try Visitor(at: TestKiosk())
    for cookie in [nil, "", "ana", String(repeating: "0", count: 64)] {
      nobody.forge("staff", cookie)
      for (address, _) in Self.addresses {
        #expect(try nobody.open("/staff\(address)").heading == "Sign in", "\(address)")
      }
    }
  }

  @Test func `forgets a session when its time is over, and keeps nothing of it in the browser`()
    throws
  {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member()
    #expect(ana.keptFor["staff"] == nil && ana.cookies["staff"] != nil)
    kiosk.clock.pass(seconds: 9 * 3_600)
    #expect(try ana.open("/staff").heading == "Sign in")
  }

  @Test(arguments: [" ana", "ana ", "\u{a0}ana\t"])
  func `knows a name with the spaces that keyboards put around it`(name: String) throws {
    let kiosk = try TestKiosk()
    _ = try kiosk.member(named: "ana")
    #expect(try Visitor(at: kiosk).signIn(as: name).page.address == "/staff")
    #expect(try kiosk.store.auditEntries(atMost: 1).map(\.account) == ["ana"])
  }

  @Test func `ends the session before when someone signs in once more in the same browser`() throws
  {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member(named: "ana")
    let before = ana.cookies["staff"]
    let fields = [("name", "ana"), ("password", TestKiosk.password), ("code", "")]
    try ana.go(.post("/staff/sign-in", fields))
    #expect(try ana.page.address == "/staff" && ana.cookies["staff"] != before)
    let thief = Visitor(at: kiosk)
    thief.forge("staff", before)
    #expect(try thief.open("/staff").heading == "Sign in")
  }

  @Test func `changes a cookie of every page when someone signs out, so that Back shows none`()
    throws
  {
    let ana = try TestKiosk().member()
    let cookies = try (0..<2).map { _ in
      try ana.open("/staff").press("Sign out")
      let cookie = ana.history[0].all("Set-Cookie").first { $0.contains("; Path=/;") }
      try ana.signIn(as: "ana")
      return try #require(cookie)
    }
    #expect(cookies[0] != cookies[1])
  }

  @Test func `says the same to a wrong name, a wrong password and a wrong code`() throws {
    let kiosk = try TestKiosk()
    _ = try kiosk.member(named: "ana")
    try kiosk.store.setSecondStep(.fresh(), of: "ana")
    let stranger = Visitor(at: kiosk)
    var told: Set<String> = []
    for (name, password) in [
      ("nobody", TestKiosk.password), ("ana", "wrong"), ("ana", TestKiosk.password),
    ] {
      try stranger.signIn(as: name, password: password)
      #expect(try stranger.page.status == 422)
      told.insert(try stranger.page.text)
    }
    #expect(told.count == 1)
    #expect(
      try kiosk.store.auditEntries(atMost: 9).map(\.text).contains("was refused at the sign-in"))
  }
}

@Suite struct `Codes from a phone` {
  let kiosk: TestKiosk
  let ana: Visitor

  init() throws {
    kiosk = try TestKiosk()
    ana = try kiosk.member()
  }

  private func code(of secret: SecondStep) -> String {
    secret.code(at: kiosk.clock.now().seconds / 30)
  }

  /// Types off the screen what a phone would be given.
  private func setUp() throws -> SecondStep {
    try ana.open("/staff/account").press("Set up codes")
    return try #require(
      ana.page.root.first(ofClass: "secret").flatMap { SecondStep(text: $0.text) })
  }

  @Test func `are asked for at each sign-in once they are on, and each is good once`() throws {
    let secret = try setUp()
    try ana.write(code(of: secret), in: "The code").write(TestKiosk.password, in: "Your password")
      .press("Turn codes on")
    #expect(try ana.reads("Codes are on."))
    try ana.press("Sign out").signIn(as: "ana")
    #expect(try ana.page.status == 422)
    try enter(code(of: secret))
    #expect(try ana.page.status == 422, "it turned codes on, so it is used up")
    kiosk.clock.pass(seconds: 30)
    let fresh = code(of: secret)
    try enter(fresh)
    #expect(try ana.page.status == 200 && ana.heading != "Sign in")
    try ana.press("Sign out")
    try enter(fresh)
    #expect(try ana.page.status == 422)
  }

  private func enter(_ code: String) throws {
    try ana.open("/staff/sign-in").write("ana", in: "Name")
      .write(TestKiosk.password, in: "Password").write(code, in: "Code from your phone")
      .press("Sign in")
  }

  @Test func `are turned on by nobody who has not the phone and the password`() throws {
    let secret = try setUp()
    try ana.write("000000", in: "The code").write(TestKiosk.password, in: "Your password")
      .press("Turn codes on")
    #expect(try ana.page.status == 422 && ana.reads("This code is wrong or old."))
    #expect(
      try ana.page.root.first(ofClass: "secret")?.text.replacing(" ", with: "") == secret.text)
    try ana.write(code(of: secret), in: "The code").write("wrong", in: "Your password")
      .press("Turn codes on")
    #expect(try ana.page.status == 422 && ana.reads("This is not your password."))
    #expect(try kiosk.store.credentials(of: "ana")?.secondStep == nil)
  }

  @Test func `are turned off with the password only`() throws {
    try kiosk.store.setSecondStep(.fresh(), of: "ana")
    try ana.open("/staff/account").write("wrong", in: "Your password").press("Turn codes off")
    #expect(try ana.page.status == 422)
    #expect(try kiosk.store.credentials(of: "ana")?.secondStep != nil)
    try ana.write(TestKiosk.password, in: "Your password").press("Turn codes off")
    #expect(try kiosk.store.credentials(of: "ana")?.secondStep == nil)
  }
}

@Suite struct `One's own account` {
  @Test func `takes another password, which must be long enough`() throws {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member(.viewer)
    func change(from old: String, to fresh: String) throws {
      try ana.open("/staff/account").write(old, in: "Your password now")
        .write(fresh, in: "The new password").press("Change password")
    }
    try change(from: "wrong", to: "another long one")
    #expect(try ana.reads("This is not your password."))
    try change(from: TestKiosk.password, to: "short")
    #expect(try ana.reads("The new password is too short."))
    try change(from: TestKiosk.password, to: "another long one")
    #expect(try ana.heading == "Sign in")
    #expect(try ana.signIn(as: "ana").page.status == 422)
    #expect(try ana.signIn(as: "ana", password: "another long one").heading != "Sign in")
    #expect(try kiosk.store.accountSummaries(at: kiosk.clock.now()).first?.account.role == .viewer)
  }

  @Test func `that cannot be changed for now is shown again, the phone's secret with it`() throws {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member()
    try ana.open("/staff/account").press("Set up codes")
    let secret = try #require(
      ana.page.root.first(ofClass: "secret").flatMap { SecondStep(text: $0.text) })
    let full = "CREATE TRIGGER full BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'full'); END"
    try kiosk.meddle(full)
    try turnOn(ana, kiosk, secret)
    #expect(try ana.page.status == 500 && ana.reads("We could not save this. Please try again."))
    #expect(try !ana.page.html.contains(TestKiosk.password))
    try kiosk.meddle("DROP TRIGGER full")
    try turnOn(ana, kiosk, secret)
    #expect(
      try ana.reads("Codes are on.") && kiosk.store.credentials(of: "ana")?.secondStep == secret)
  }

  private func turnOn(_ ana: Visitor, _ kiosk: TestKiosk, _ secret: SecondStep) throws {
    try ana.write(secret.code(at: kiosk.clock.now().seconds / 30), in: "The code")
      .write(TestKiosk.password, in: "Your password").press("Turn codes on")
  }

  @Test func `is signed out everywhere at once`() throws {
    let kiosk = try TestKiosk()
    let (desk, phone) = try (kiosk.member(), Visitor(at: kiosk).signIn(as: "ana"))
    try desk.open("/staff/account").press("Sign out everywhere")
    #expect(try desk.heading == "Sign in")
    #expect(try phone.open("/staff/guide").heading == "Sign in")
  }
}

@Suite struct `A manager` {
  @Test func `sees who may come in, and signs one or everyone out`() throws {
    let kiosk = try TestKiosk()
    let (ben, cleo) = try (
      kiosk.member(.viewer, named: "ben"), kiosk.member(.reviewer, named: "cleo")
    )
    let ana = try kiosk.member(.manager, named: "ana")
    try ana.open("/staff/people").press("Sign ben out")
    #expect(try ben.open("/staff/guide").heading == "Sign in")
    #expect(try cleo.open("/staff/guide").heading != "Sign in")
    try ana.press("Sign everyone out")
    #expect(ana.history[0].all("Set-Cookie").contains { $0.hasPrefix("signed-out=") })
    #expect(try ana.heading == "Sign in" && cleo.open("/staff/guide").heading == "Sign in")
  }

  @Test func `reads who did what, and nothing about who answered`() throws {
    let kiosk = try TestKiosk()
    let ana = try kiosk.member(.manager, named: "ana")
    try ana.open("/staff/people").press("Sign ana out")
    try ana.signIn(as: "ana").open("/staff/audit")
    let rows = try ana.page.root.all("tr").dropFirst().map(\.text)
    #expect(
      rows == [
        "Wednesday 18 November 2026 ana signed in",
        "Wednesday 18 November 2026 ana signed ana out",
        "Wednesday 18 November 2026 ana signed in",
      ])
  }
}
