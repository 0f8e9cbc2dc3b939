import Testing

@Suite struct `A post that no page of ours sends` {
  @Test(arguments: [
    [("answer", "yes"), ("admin", "1")], [("answer", "maybe")],
    [("answer", "yes"), ("answer", "no")],
    [("words", "typed")], [("answer", "yes"), ("words", "typed")], [("answer", "")],
    [("answer", "yes\u{0}")], [("", "yes")],
  ])
  func `is not understood and changes nothing`(fields: [(String, String)]) throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    try ana.go(.post("/visit/listen", fields))
    #expect([400, 422].contains(try ana.page.status))
    try ana.open("/visit")
    #expect(try ana.heading == "Do you know what is happening?")
    try ana.press("That is enough")
    #expect(try ana.kept["Are the workers listening to you?"] == "A bit")
  }

  @Test(arguments: Paths.posted)
  func `with a field that is not on the page is not understood`(path: String) throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.go(.post(path, [("surprise", "1")]))
    #expect(try ana.page.status == 400)
    #expect(try ana.reads("We could not read that. You did nothing wrong."))
    #expect(try ana.open("/visit").heading == "Are the workers listening to you?")
  }

  @Test func `to a page that is not on the way leads back to it`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    for name in ["wish", "helper", "view", "note-worry", "nowhere", "better.text", "wish-99"] {
      try ana.go(.post("/visit/\(name)", [("answer", "yes")]))
      #expect(try ana.heading == "Are the workers listening to you?", "\(name)")
    }
    try ana.press("That is enough").press("Send")
    #expect(try kiosk.opened().first?.answers["wish"] == nil)
  }

  @Test func `that is too long, broken or of another kind is told so`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now).choose("A bit").press(
      "Continue")
    for (body, status) in [
      (Array(repeating: UInt8(ascii: "a"), count: 70_000), 413), (Array("answer=%FF%FE".utf8), 400),
      (Array("answer=%4".utf8), 400), ([0x61, 0x3D, 0xC3, 0x28], 400),
    ] {
      try ana.go(BrowserRequest(method: "POST", path: "/visit/told", body: body))
      #expect(try ana.page.status == status)
    }
    let json = BrowserRequest.post("/visit/told", []).saying("Content-Type", "application/json")
    #expect(try ana.go(json).page.status == 415)
    #expect(try ana.open("/visit").heading == "Do you know what is happening?")
  }

  @Test func `about nothing that we ask is not understood`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/").press("Start")
    try ana.go(.post("/visit/about", [("answer", "everything")]))
    #expect(try ana.page.status == 400)
    #expect(try ana.open("/visit").heading == "What do you want to tell us about?")
  }

  @Test func `for a list of things that are not on the form is not understood`() throws {
    let ana = try Visitor(at: TestKiosk())
    for fields in [
      [], [("form", "start"), ("voice", "self")], [("form", "none"), ("voice", "self")],
      [("form", "start"), ("voice", "self"), ("item", "<b>")],
      [("form", "start"), ("item", "stop")],
      [("form", "end"), ("voice", "self"), ("item", "stop")],
    ] {
      #expect(try ana.go(.post("/list", fields)).page.status == 400)
    }
  }
}

@Suite struct `A cookie that is not ours` {
  @Test(arguments: [
    "", "x", "0", String(repeating: "0", count: 64), String(repeating: "f", count: 63),
    String(repeating: "g", count: 64), String(repeating: "é", count: 32), "\"\"", "../../etc",
  ])
  func `opens nothing and is taken away`(secret: String) throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    for path in Paths.ofAVisit {
      ana.forge("visit", secret)
      try ana.open(path)
      #expect(["/cleared", "/"].contains(try ana.page.address))
      #expect(ana.secret == nil)
      ana.forge("visit", secret)
      try ana.go(.post("/visit/send", [("then", "send")]))
      #expect(try ana.heading == "Your answers are gone.")
    }
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `from one visit shows nothing of another`() throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    let ben = try Visitor(at: kiosk).beginAsMyself(About.end).press("That is enough")
    #expect(try !ben.reads("A bit"))
    let swapped = try #require(ana.secret)
    ben.forge("visit", String(swapped.dropLast()) + (swapped.last == "0" ? "1" : "0"))
    #expect(try ben.open("/visit/check").heading == "Your answers are gone.")
    #expect(try ana.open("/visit").heading == "Do you know what is happening?")
  }

  @Test func `about the look of the pages changes nothing`() throws {
    let ana = try Visitor(at: TestKiosk())
    for look in [
      "\"><script>", "bigger.above.dark.more", "a.b.c", String(repeating: "x", count: 4000),
    ] {
      ana.forge("look", look)
      #expect(try ana.open("/").page.root["class"] == "")
    }
  }
}
