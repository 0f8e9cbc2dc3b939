import Embedded
import Kiosk
import Testing

@Suite struct `A visit in another language` {
  @Test func `is not offered unless service.yaml says so`() throws {
    let ana = try Visitor(at: TestKiosk()).open("/")
    #expect(!ana.names("language").contains("pl"))
    #expect(try ana.go(.post("/language", [("language", "ur")])).page.root["lang"] == "en")
  }

  @Test func `is not offered while nobody has checked it, and a warning tells why`() throws {
    let resources = try edited("service.yaml", [("# languages: [pl, ur]", "languages: [pl, ur]")])
    #expect(resources.warnings.filter { $0.contains("is not offered") }.count == 2)
    let ana = try Visitor(at: TestKiosk(resources)).open("/")
    #expect(ana.names("language") == [])
  }

  @Test func `is offered once it is checked as it is, and says no more that it is a draft`()
    throws
  {
    let mark = try #require(
      TestKiosk.ours.languageNotes("pl").last.flatMap { $0.split(separator: " ").last })
    let resources = try edited(
      "service.yaml", [("# languages: [pl, ur]", "languages: [pl, ur]")],
      [
        ("language-pl.yaml", "checked: \"no\"", "checked: A translator, June 2026"),
        ("language-pl.yaml", "mark: \"\"", "mark: \"\(mark)\""),
      ])
    let ana = try Visitor(at: TestKiosk(resources)).open("/")
    #expect(ana.names("language") == ["pl"])
    try ana.press("Polski")
    #expect(try ana.heading == "Powiedz nam, co myślisz")
    #expect(try ana.page.root.first(ofClass: "draft-language") == nil)
  }

  @Test func `goes on in it from page to page, from right to left, and says that it is a draft`()
    throws
  {
    let ana = try Visitor(at: TestKiosk(Drafts.resources)).open("/")
    #expect(ana.names("language") == ["pl", "ur"])
    for _ in 0..<6 {
      if try ana.page.root["lang"] == "en" {
        try ana.press("اردو")
      } else {
        try ana.next()
      }
      #expect(try ana.page.root["lang"] == "ur" && ana.page.root["dir"] == "rtl")
      #expect(try ana.page.root.first(ofClass: "draft-language") != nil)
    }
    #expect(try ana.page.address.hasPrefix("/visit/"))
    try ana.open("/").press("English")
    #expect(try ana.page.root["lang"] == "en" && ana.page.root["dir"] == nil)
  }

  @Test func `is there for the first request after a start, and so is each way out`() throws {
    for _ in 0..<5 {
      let ana = try Visitor(at: TestKiosk(Drafts.resources))
      ana.forge("look", "normal.left.device.ur")
      #expect(try ana.go(.post("/leave", [])).heading != "")
      ana.forge("look", "normal.left.device.ur")
      #expect(try ana.open("/nowhere").page.root["lang"] == "ur")
    }
  }

  @Test(arguments: ["pl", "ur"]) func `keeps the same as in English`(language: String) throws {
    let english = try kept(in: nil)
    #expect(english.answers.count > 3)
    #expect(try kept(in: language) == english)
  }

  private func kept(in language: String?) throws -> KeptAnswers {
    let kiosk = try TestKiosk(Drafts.resources)
    let ana = try Visitor(at: kiosk).open("/")
    if let language { try ana.go(.post("/language", [("language", language)])) }
    try ana.walk()
    #expect(try ana.page.root.first(ofClass: "take-back-words") != nil)
    return try #require(kiosk.opened().first)
  }

  @Test func `is forgotten with the visit, and the last page still speaks it`() throws {
    let ana = try Visitor(at: TestKiosk(Drafts.resources)).open("/at/north").press("Polski")
    #expect(ana.keptFor["look"] == nil && ana.cookies["look"] == "normal.left.device.pl")
    try ana.next().open("/throw-away-not-here")
    #expect(try ana.page.root["lang"] == "pl")
    try ana.go(.post("/throw-away?at=north", [("then", "clear")]))
    #expect(try ana.page.root["lang"] == "pl" && ana.heading == "Ekran jest czysty.")
    #expect(ana.cookies["look"] == nil && ana.wasCleared)
    #expect(try ana.open("/at/north").page.root["lang"] == "en")
  }

  /// The next to see that screen must not see in which language the last one read.
  @Test func `is cleared from a shared screen where nobody is any more`() throws {
    let ana = try Visitor(at: TestKiosk(Drafts.resources)).open("/at/north").press("Polski")
    #expect(try ana.page.header("Refresh") == "240; url=/cleared?at=north")
    try ana.open("/cleared?at=north")
    #expect(try ana.page.root["lang"] == "en" && ana.cookies["look"] == nil)
  }

  @Test func `stays when the look is changed, and the look stays with it`() throws {
    let ana = try Visitor(at: TestKiosk(Drafts.resources)).open("/look").choose("Biggest")
      .press("Save").press("Polski")
    #expect(try ana.page.root["class"] == "biggest" && ana.page.root["lang"] == "pl")
    try ana.open("/look").press("Tak jak na początku")
    #expect(try ana.page.root["class"] == "" && ana.page.root["lang"] == "pl")
  }

  @Test(arguments: ["normal.left.device.xx", "normal.left.device.", "a.b.c.pl.ur", "…"])
  func `that nobody offers is English`(look: String) throws {
    let ana = try Visitor(at: TestKiosk(Drafts.resources))
    ana.forge("look", look)
    #expect(try ana.open("/").page.root["lang"] == "en")
  }

  @Test func `shows take-back words as they are, in English`() throws {
    let ana = try Visitor(at: TestKiosk(Drafts.resources)).open("/").press("اردو").walk()
    let words = try #require(try ana.page.root.first(ofClass: "take-back-words"))
    #expect(words["lang"] == "en" && words["dir"] == "ltr")
    #expect(words.text.split(separator: " ").allSatisfy { $0.allSatisfy(\.isASCII) })
    try ana.open("/take-back")
    #expect(try ana.page.controls.first?.element["dir"] == "ltr")
    let told = try ana.go(.post("/take-back", [("words", words.text)]))
    #expect(try told.heading == "ہم نے آپ کے جوابات ڈبے سے نکال لیے۔")
  }
}

/// The service with both drafts, for a try-out.
enum Drafts {
  static let resources: Resources = {
    do {
      return try edited(
        "service.yaml", [("# draft-languages: [pl, ur]", "draft-languages: [pl, ur]")])
    } catch { preconditionFailure("\(error)") }
  }()
}

extension Visitor {
  /// The values of the buttons of one name.
  func names(_ name: String) -> [String] {
    ((try? page)?.root.all("button") ?? []).filter { $0["name"] == name }
      .compactMap { $0["value"] }
  }

  /// Presses the first of these buttons that is there, whatever the language.
  @discardableResult func next(
    _ values: [String] = ["start", "next", "more", "send"]
  ) throws -> Self {
    let buttons = try page.main.all("button").filter { $0["name"] == "then" }
    for value in values {
      if let button = buttons.first(where: { $0["value"] == value }) {
        return try press(button.text)
      }
    }
    throw Unfit("\(try page.address) has only \(buttons.map { $0["value"] ?? "" })")
  }

  /// A whole visit by the first choice of each page, to the thank-you page; with own words, by the form
  /// that has a page for them.
  ///
  /// - Parameter meet: is given each page.
  @discardableResult func walk(writing: String? = nil, meet: (Page) throws -> Void = { _ in })
    throws -> Self
  {
    try next()
    var asksAbout = true
    for _ in 0..<80 {
      let page = try page
      try meet(page)
      if page.root.first(ofClass: "take-back-words") != nil { return self }
      if page.typed != nil { try write(writing ?? "") }
      if !page.choices.isEmpty, !names("then").contains("send") {
        // How things are going now: a form with a page for own words.
        try choose(page.choices[asksAbout && writing != nil ? 1 : 0])
        asksAbout = false
      }
      try next(writing == nil ? ["next", "more", "send"] : ["more", "next", "send"])
    }
    throw Unfit("the visit has no end")
  }
}
