import Testing

@Suite struct `The gate` {
  @Test(arguments: [
    "evil.example", "localhost.evil.example", "evil.example:80", "", "localhost@evil",
  ])
  func `lets nobody in under a foreign name`(host: String) throws {
    let ana = try Visitor(at: TestKiosk())
    for path in Paths.open + ["/visit", "/staff", "/health"] {
      try ana.go(.get(path).saying("Host", host))
      #expect([400, 421].contains(try ana.page.status))
      #expect(try !ana.page.html.contains("evil"))
    }
  }

  @Test(arguments: [
    ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
    ["Sec-Fetch-Site": nil, "Origin": "https://evil.example"],
    ["Sec-Fetch-Site": nil, "Origin": "null"],
    ["Sec-Fetch-Site": nil, "Origin": "http://localhost"],
  ])
  func `takes no post from a foreign page`(headers: [String: String?]) throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("Continue")
    for path in ["/begin", "/visit/6", "/visit/send", "/throw-away", "/leave", "/take-back"] {
      var post = BrowserRequest.post(path, [])
      post.headers = headers
      try ana.go(post)
      #expect(try ana.page.status == 403)
      #expect(try ana.reads("It was asked for in a way that is not safe."))
    }
    #expect(try ana.open("/visit").heading == "Do you know what is happening?")
    #expect(try kiosk.opened().isEmpty)
  }

  @Test func `takes a post from an old browser that says neither, except from staff`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    func old(_ path: String, _ fields: [(String, String)]) -> BrowserRequest {
      .post(path, fields).saying("Origin", nil).saying("Sec-Fetch-Site", nil)
    }
    try ana.go(old("/visit/5", [("answer", "yes"), ("then", "next")]))
    #expect(try ana.heading == "Do you know what is happening?")
    for path in ["/staff/sign-in", "/staff/sign-out"] {
      #expect(try ana.go(old(path, [("name", "ana"), ("password", "x")])).page.status == 403)
    }
  }

  @Test func `takes a post whose origin alone is ours`() throws {
    let ana = try Visitor(at: TestKiosk()).beginAsMyself(About.now)
    try ana.go(.post("/visit/5", [("answer", "no")]).saying("Sec-Fetch-Site", nil))
    #expect(try ana.heading == "Do you know what is happening?")
  }
}

@Suite struct `Every address` {
  @Test func `that we have is reached by the links on our pages`() throws {
    let kiosk = try TestKiosk()
    let ana = Visitor(at: kiosk)
    for path in Paths.open { #expect(try ana.open(path).page.status == 200, "\(path)") }
    try ana.beginAsMyself(About.now)
    for path in Paths.ofAVisit {
      try ana.open(path)
      #expect(try ana.page.status == 200 && ana.page.address.hasPrefix("/visit"), "\(path)")
    }
    for path in Paths.ofStaff {
      try Visitor(at: kiosk).expectSignIn(at: path)
    }
  }

  @Test(arguments: Paths.onlyPosted)
  func `that only a button leads to is not for looking at`(path: String) throws {
    let kiosk = try TestKiosk()
    let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
    #expect(try ana.open(path).page.status == 405)
    #expect(try kiosk.keepsDraft(of: ana.secret))
  }

  @Test(arguments: ["/", "/help", "/what-happens", "/notice", "/kept", "/you-said", "/cleared"])
  func `that is only for looking at takes no post`(path: String) throws {
    #expect(try Visitor(at: TestKiosk()).go(.post(path, [])).page.status == 405)
  }

  @Test(arguments: [
    "/nowhere", "/visit/check", "/at", "/at/north/more", "/assets/x", "/assets/x/none.svg",
    "/HELP", "/index.html", "/%2e%2e/%2e%2e/etc/passwd",
    "/assets/..%2f..%2fPackage.swift/x",
  ])
  func `that we do not have says so calmly`(path: String) throws {
    let ana = try Visitor(at: TestKiosk()).open(path)
    #expect([400, 404].contains(try ana.page.status))
    #expect(try ana.press("Go to the first page").heading == "Tell us what you think")
  }

  @Test func `of a style or picture is there and may be kept`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/what-happens")
    let page = try ana.page
    let files =
      page.root.all("link").compactMap { $0["href"] }
      + page.root.all("img").compactMap { $0["src"] }
    #expect(files.count > 8)
    for file in Set(files) {
      let reply = try ana.wire.exchange(
        BrowserRequest.get(file).bytes(to: ana.wire.port, with: [:]))
      #expect(reply.status == 200, "\(file)")
      #expect(reply.all("Cache-Control").first?.contains("immutable") == true)
      #expect(reply.all("X-Content-Type-Options") == ["nosniff"])
    }
  }

  @Test func `with a misspelt place is not taken for someone's own phone`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/at/nowhere")
    #expect(try ana.page.status == 404)
    #expect(try !ana.page.main.all("button").contains { $0.text == "Start" })
  }
}

extension Visitor {
  fileprivate func expectSignIn(at path: String) throws {
    try open(path)
    #expect(try page.address.split(separator: "?").first == "/staff/sign-in")
  }
}
