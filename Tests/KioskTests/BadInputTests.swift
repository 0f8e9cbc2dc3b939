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
    try ana.go(.post("/visit/5", fields))
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
    for number in ["6", "7", "99", "1000000"] {
      try ana.go(.post("/visit/\(number)", [("answer", "yes")]))
      #expect(try ana.heading == "Are the workers listening to you?", "\(number)")
    }
    for name in ["wish", "better", "nowhere"] {
      try ana.go(.post("/visit/5", [("screen", name), ("answer", "yes")]))
      #expect(try ana.heading == "Are the workers listening to you?", "\(name)")
    }
    for address in ["/visit/listen", "/visit/0", "/visit/05", "/visit/-1", "/visit/5/more"] {
      #expect(try ana.go(.post(address, [("answer", "yes")])).page.status == 404, "\(address)")
      try ana.open("/visit")
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
      try ana.go(BrowserRequest(method: "POST", path: "/visit/6", body: body))
      #expect(try ana.page.status == status)
    }
    let json = BrowserRequest.post("/visit/6", []).saying("Content-Type", "application/json")
    #expect(try ana.go(json).page.status == 415)
    #expect(try ana.open("/visit").heading == "Do you know what is happening?")
  }

  @Test func `about nothing that we ask is not understood`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/").press("Start").press("Continue")
    try ana.go(.post("/visit/2", [("answer", "everything")]))
    #expect(try ana.page.status == 422)
    #expect(try ana.open("/visit").heading == "What do you want to tell us about?")
  }

  @Test func `to what only is read is not understood`() throws {
    for path in ["/sent", "/sent/list"] {
      #expect(try Visitor(at: TestKiosk()).go(.post(path, [])).page.status == 405)
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
      #expect(try ana.heading == "The screen is clear.")
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
    #expect(try ben.open("/visit/7").heading == "The screen is clear.")
    #expect(try ana.open("/visit").heading == "Do you know what is happening?")
  }

  @Test func `about the look of the pages changes nothing`() throws {
    let ana = try Visitor(at: TestKiosk())
    for look in [
      "\"><script>", "bigger.above.dark.pl.more", "a.b.c", String(repeating: "x", count: 4000),
    ] {
      ana.forge("look", look)
      #expect(try ana.open("/").page.root["class"] == "")
    }
  }
}
