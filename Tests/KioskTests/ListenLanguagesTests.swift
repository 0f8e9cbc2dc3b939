import Kiosk
import Testing

@Suite struct `Listen in other languages` {
  @Test(arguments: ["pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it"])
  func `says one sentence and the number in that language`(language: String) throws {
    let recorded = try Spoken.english.get()
    let ana = try Visitor(at: TestKiosk(recorded.resources)).open("/language/\(language)")
    let player = try #require(try ana.page.players.first)
    #expect(try ana.page.players.count == 1)
    #expect(try ana.hear(player["src"] ?? "").body == language)
    let summary = try #require(try ana.page.main.first(ofClass: "listen")?.first("summary"))
    #expect(!summary.text.isEmpty && summary.text != "Listen")
    #expect(player["aria-label"] == "\(summary.text): \(try ana.heading)")
  }

  @Test func `is off on a shared screen without headphones`() throws {
    let ana = try Visitor(at: TestKiosk(Spoken.english.get().resources))
    #expect(try ana.open("/language/pl?at=north").page.players.isEmpty)
    #expect(try ana.hear("/sound/interpreter-pl/1?at=north").status == 404)
    #expect(try ana.hear("/sound/interpreter-fr/1").status == 404)
  }

  @Test(arguments: Spoken.languages)
  func `says every page around a visit`(language: Spoken) throws {
    let ana = try Visitor(at: TestKiosk(language.recorded.get().resources)).open("/")
    try ana.press(language.name)
    for path in Paths.open.filter({ !$0.hasPrefix("/at") }) + ["/look", "/take-back", "/nowhere"] {
      language.expectAllIsHeard(try ana.open(path).page)
    }
  }

  /// Each form, as the person and for someone.
  @Test(
    arguments: Spoken.languages, [(0, 0), (1, 0), (2, 0), (3, 0), (0, 2), (1, 2), (2, 2), (3, 2)])
  func `says every page of a visit`(language: Spoken, visit: (form: Int, respondent: Int)) throws {
    let ana = try Visitor(at: TestKiosk(language.recorded.get().resources)).open("/")
    try ana.press(language.name).next().next().choose(ana.page.choices[visit.form]).next()
    try ana.choose(ana.page.choices[0]).next().choose(ana.page.choices[visit.respondent])
    for _ in 0..<80 {
      try ana.next(["more", "next", "send"])
      let page = try ana.page
      language.expectAllIsHeard(page)
      #expect(page.choices.count <= page.players.count, "\(page.address) \(page.heading)")
      if page.root.first(ofClass: "take-back-words") != nil { return }
      if page.typed != nil { try ana.write("?") }
      if page.typed == nil, !ana.names("then").contains("send") {
        for choice in page.choices.prefix(3) { try ana.choose(choice) }
      }
    }
    Issue.record("the visit has no end")
  }
}

/// A language of which everything is recorded.
struct Spoken: Sendable, CustomTestStringConvertible {
  let name: String
  /// "Some of this page has no sound yet."
  let lack: String
  let recorded: Result<Recorded, any Error>

  var testDescription: String { name }

  init(_ code: String, _ name: String, lack: String) {
    (self.name, self.lack) = (name, lack)
    recorded = Result {
      try Recorded([("# draft-languages: [pl, ur]", "draft-languages: [pl, ur]")], code)
    }
  }

  static let english = Result { try Recorded() }
  static let languages = [
    Spoken("pl", "Polski", lack: "Część tej strony nie ma jeszcze dźwięku."),
    Spoken("ur", "اردو", lack: "اس صفحے کے کچھ حصے کی آواز ابھی نہیں ہے۔"),
  ]

  func expectAllIsHeard(_ page: Page) {
    #expect(!page.players.isEmpty && !page.reads(lack), "\(page.address) \(page.heading)")
  }
}
