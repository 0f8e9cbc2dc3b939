import Embedded
import Kiosk
import Survey
import Testing

@Suite struct `The words of the pages` {
  @Test func `are in short sentences on the pages around a visit too`() throws {
    let ana = try Visitor(at: TestKiosk())
    for path in Paths.open + ["/cleared", "/nowhere", "/take-back", "/look"] {
      #expect(try Sentences(of: ana.open(path).page).tooLong == [], "\(path)")
    }
    try ana.open("/at/north").press("Start")
    #expect(try ana.page.root.everything.contains { $0.isOfClass("still") })
    #expect(try Sentences(of: ana.page).tooLong == [])
  }

  @Test(arguments: About.forms, Walk.Respondent.allCases)
  func `are in sentences of at most twelve words, and never in the other voice`(
    form: String, respondent: Walk.Respondent
  ) throws {
    let tables = Voices(of: TestKiosk.ours.forms)
    let foreign = tables.only(respondent.voice == .own ? .behalf : .own)
    let native = tables.only(respondent.voice)
    var spoken: Set<String> = []
    for way in [Walk.Way.firstChoice, .everything] {
      let walk = try Walk(form, as: respondent, way, at: TestKiosk())
      for page in walk.pages { #expect(Sentences(of: page).tooLong == [], "\(page.address)") }
      for page in walk.pages.drop(while: { $0.heading != "Who is answering?" }).dropFirst() {
        let pieces = Set(page.main.pieces)
        #expect(pieces.intersection(foreign) == [], "\(page.address)")
        spoken.formUnion(pieces.intersection(native))
      }
    }
    #expect(spoken.count > 10)
  }

  @Test(arguments: About.forms.prefix(3))
  func `says who workers are on the first page that speaks of them`(form: String) throws {
    let ana = try Visitor(at: TestKiosk()).begin(form)
    #expect(try !ana.reads("worker"))
    #expect(
      try ana.choose("Me").press("Continue").reads("Workers are people whose job is to help."))
  }
}

/// The sentences of a page: a line ends one, and so does a full stop or a colon.
private struct Sentences {
  let all: [String]

  init(of page: Page) {
    all = page.root.pieces.flatMap { piece in
      piece.split { ".?!:".contains($0) }.map { String($0) }
    }
  }

  var tooLong: [String] { all.filter { $0.split(separator: " ").count > 12 } }
}

/// Every text that one voice has and the other has not, from the forms and the pages.
private struct Voices {
  private let own: Set<String>
  private let behalf: Set<String>

  init(of forms: Forms) {
    let wordings = forms.forms.flatMap { form in
      form.questions.flatMap(\.wordings)
        + [form.list?.heading, form.offers?.text].compactMap(\.self)
    }
    let pages = try? PageWords(
      text: Embedded.files(in: "Assets")["Wording/en.yaml"] ?? "", file: "en.yaml",
      service: forms.service)
    own = Set(wordings.map(\.own) + (pages?[.own].texts ?? []))
    behalf = Set(wordings.map(\.behalf) + (pages?[.behalf].texts ?? []))
  }

  func only(_ voice: Voice) -> Set<String> {
    (voice == .own ? own.subtracting(behalf) : behalf.subtracting(own)).subtracting([""])
  }
}

extension Question {
  fileprivate var wordings: [Wording] {
    [text] + lead + help + pages.compactMap(\.heading)
      + choices.flatMap { [$0.label, $0.happened].compactMap(\.self) + $0.help }
  }
}

extension Words {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .tree(let branches): branches.values.flatMap(\.texts)
    }
  }
}
