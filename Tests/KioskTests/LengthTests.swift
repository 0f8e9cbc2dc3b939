import Anonymity
import Store
import Survey
import Testing

/// What somebody sees who watches the line and cannot read it: how long each request and each reply is.
@Suite struct `What an answer weighs on the wire` {
  private static let ways: [Walk.Way] = [.firstChoice, .lastChoice, .everything]

  /// The page that follows may be the last one, which shows what will be sent; that is all it tells.
  @Test(arguments: About.forms, Walk.Respondent.allCases)
  func `is the same whichever answer it is`(_ form: String, _ who: Walk.Respondent) throws {
    let kiosk = try TestKiosk()
    var questions: Set<String> = []
    for way in Self.ways {
      let visitor = try Visitor(at: kiosk).begin(form)
      try walk(visitor, as: who, way) { page in
        guard page.choices.count > 1, questions.insert(page.heading).inserted else { return }
        let seen = try page.ticks.map { try Fork(of: visitor, at: kiosk).weight(of: $0, on: page) }
        #expect(Set(seen.map { [$0.request, $0.reply] }).count == 1, "\(page.heading): \(seen)")
        for isCheck in [true, false] {
          let pages = Set(seen.filter { $0.isCheck == isCheck }.map(\.page))
          #expect(pages.count <= 1, "\(page.heading): \(seen)")
        }
      }
    }
    #expect(questions.count >= 5)
  }

  /// Also with nothing ticked, with a problem, and whatever is on the way: each page of a visit is as
  /// long as any other, but for the check page, which is as long as any other check page.
  @Test(arguments: About.forms, ["/", "/at/north"])
  func `is the same on each page of a visit without own words`(
    _ form: String, _ first: String
  ) throws {
    let kiosk = try TestKiosk()
    var lengths: [Int: Set<String>] = [:]
    var checks: Set<Int> = []
    // Away from a place only the address of the first page is another one.
    let ways = first == "/" ? [.everything, .nothing] : Self.ways + [.nothing]
    for who in Walk.Respondent.allCases {
      var questions: Set<String> = []
      for way in ways {
        let visitor = try Visitor(at: kiosk).begin(form, at: first)
        try walk(visitor, as: who, way) { page in
          if page.buttons.contains("Send") {
            checks.insert(page.weight)
          } else {
            lengths[page.weight, default: []].insert(page.heading)
          }
          guard page.choices.count > 1, questions.insert(page.heading).inserted else { return }
          let wrong = try Fork(of: visitor, at: kiosk).page(after: "none-such", on: page)
          #expect(wrong.status == 422)
          lengths[wrong.weight, default: []].insert("a problem")
        }
        let last = try visitor.press("Send").page
        if way != .nothing { lengths[last.weight, default: []].insert(last.heading) }
      }
    }
    #expect(lengths.count == 1, "\(lengths)")
    #expect(checks.count == 1, "\(checks)")
  }

  @Test func `grows with own words by steps`() throws {
    let kiosk = try TestKiosk()
    let visitor = try Visitor(at: kiosk).beginAsMyself(About.now, at: "/at/north")
    try visitor.goOn(to: "What could be better?").press("Say more in my own words")
    let bare = try visitor.page.weight
    for count in [1, 300, 900] {
      try visitor.write(String(repeating: "it is & was ", count: count / 12 + 1))
      try visitor.press("I am still here")
      #expect(try (visitor.page.weight - bare) % 2_048 == 0)
    }
  }

  @Test func `is the same whether own words are kept or not`() throws {
    let kiosk = try TestKiosk()
    let visitor = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
    try visitor.press("Say more in my own words").write("All was well.").press("Continue")
    let values = try visitor.page.controls.filter { $0.name == "answer" }.map(\.value.utf8.count)
    #expect(values.count == 2 && Set(values).count == 1)
  }

  @Test func `is asked not to be changed on its way`() throws {
    let page = try Visitor(at: TestKiosk()).open("/").page
    #expect(page.header("Cache-Control") == "no-store, no-transform")
  }

  /// Goes through a visit to the check page.
  private func walk(
    _ visitor: Visitor, as who: Walk.Respondent, _ way: Walk.Way, _ look: (Page) throws -> Void
  ) throws {
    try visitor.choose(who.rawValue).press("Continue")
    for _ in 0..<80 {
      let page = try visitor.page
      try look(page)
      if page.buttons.contains("Send") { return }
      if page.buttons.contains("Answer a few more") {
        try visitor.press("Answer a few more")
        continue
      }
      switch way {
      case .nothing: break
      case .firstChoice: for label in page.choices.prefix(1) { try visitor.choose(label) }
      case .lastChoice: for label in page.choices.suffix(1) { try visitor.choose(label) }
      case .everything:
        let most = page.reads("Choose up to three.") ? 3 : page.choices.count
        for label in page.choices.prefix(most) { try visitor.choose(label) }
      }
      try visitor.press("Continue")
    }
    throw Unfit("the form has no end")
  }
}

/// The same visit a second time, under a cookie of its own, to answer it otherwise.
private struct Fork {
  let kiosk: TestKiosk
  let visitor: Visitor

  init(of visitor: Visitor, at kiosk: TestKiosk) throws {
    let token = visitor.secret.flatMap(VisitToken.init(cookie:))
    guard let token, let sealed = try kiosk.store.draft(token.draftID) else {
      throw Unfit("there is no visit")
    }
    let fresh = VisitToken.fresh()
    let copy = try fresh.seal(token.open(sealed))
    _ = try kiosk.store.begin(
      copy, lapsing: kiosk.clock.now().adding(seconds: 600), at: kiosk.clock.now(), among: 10_000)
    self.kiosk = kiosk
    self.visitor = Visitor(at: kiosk)
    self.visitor.forge("visit", fresh.cookie)
  }

  /// What is seen when a box is ticked and *Continue* is pressed: the request, its reply, and the
  /// page that follows.
  func weight(of value: String, on page: Page) throws -> Seen {
    let request = post(value, on: page)
    try visitor.go(request)
    guard let first = visitor.history.first, let last = visitor.history.last else {
      throw Unfit("nothing came")
    }
    return try Seen(
      request: request.body.count, reply: first.weight, page: last.weight,
      isCheck: visitor.page.buttons.contains("Send"))
  }

  struct Seen {
    let request: Int
    let reply: Int
    let page: Int
    let isCheck: Bool
  }

  func page(after value: String, on page: Page) throws -> Wire.Reply {
    try visitor.go(post(value, on: page))
    return try visitor.history.last ?? { throw Unfit("nothing came") }()
  }

  private func post(_ value: String, on page: Page) -> BrowserRequest {
    guard let form = page.root.all("form").first(where: { $0["id"] == "answers" }) else {
      preconditionFailure("a question stands in the form of its page")
    }
    let hidden = form.all("input").filter { $0["type"] == "hidden" }
      .map { ($0["name"] ?? "", $0["value"] ?? "") }
    return .post(form["action"] ?? "", hidden + [("answer", value), ("then", "next")])
  }
}

extension Page {
  /// What a browser posts for each choice.
  fileprivate var ticks: [String] { controls.filter(\.isTick).map(\.value) }

  fileprivate var weight: Int { Wire.Reply(status: status, headers: headers, body: html).weight }
}

extension Wire.Reply {
  /// Its bytes, but for those of its status.
  fileprivate var weight: Int {
    headers.reduce(body.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
  }
}
