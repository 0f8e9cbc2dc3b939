import Anonymity
import Embedded
import Pages
import Survey

/// One page of every kind, with values that never change.
struct Samples {
  let renderer: Renderer
  let words: PageWords
  let forms: Forms
  private(set) var pages: [Sample] = []

  struct Sample: CustomStringConvertible {
    /// The name of its golden file.
    let name: String
    /// As it is rendered anew.
    let html: String
    let template: String
    /// As a visitor gets it: from the compiled pages of a renderer.
    var served: (@Sendable (Renderer) throws -> [UInt8])?

    var description: String { name }
  }

  static let all: Samples = {
    do { return try Samples() } catch { preconditionFailure("\(error)") }
  }()

  private init() throws {
    let assets = Embedded.files(in: "Assets")
    let pictures = assets.keys.filter { $0.hasPrefix("Pictograms/") }
      .map { $0.dropFirst("Pictograms/".count).dropLast(".svg".count) }
    forms = try Forms(files: Embedded.files(in: "Forms"), pictures: Set(pictures.map(String.init)))
    words = try PageWords(
      text: assets["Wording/en.yaml"] ?? "", file: "en.yaml", service: forms.service)
    renderer = Renderer(
      templates: try Pages.Templates(Samples.templates, saying: words), words: words,
      pictures: "/assets/pictures")
    try addOpenPages()
    try addVisitPages()
    try addCardPages()
    try addQuestions()
    try addStaffPages()
    try addCommentPages()
    try addActionPages()
    try addHomePages()
  }

  /// What somebody wrote, with a name that the computer knows and one that it leaves.
  static let ownWords: RedactedWords = {
    let lists = Embedded.files(in: "Assets").reduce(into: [String: String]()) { lists, file in
      if file.key.hasPrefix("Words/") {
        lists[String(file.key.dropFirst(6).dropLast(4))] = file.value
      }
    }
    let redactor = Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))
    return redactor.redact(RawWords("Joan Smith was <very> kind, the Weasel not."))
  }()

  /// The templates by file name.
  static let templates: [String: String] = {
    var templates: [String: String] = [:]
    for (name, text) in Embedded.files(in: "Assets") where name.hasPrefix("Templates/") {
      templates[String(name.dropFirst("Templates/".count))] = text
    }
    return templates
  }()

  mutating func add<P: Page>(_ name: String, _ page: P, _ pageContext: PageContext = .own) throws {
    let pageContext = pageContext.keeping(on: P.template)
    var sample = Sample(
      name: name, html: try renderer.html(of: page, in: pageContext), template: P.template)
    if let page = page as? any VisitorPage {
      sample.served = { try $0.bytes(of: page, in: pageContext) }
    }
    pages.append(sample)
  }

  mutating func add(_ name: String, asking: AskedQuestion, _ pageContext: PageContext = .own) throws
  {
    let template = asking.question.kind == .words ? "words" : "question"
    let pageContext = pageContext.keeping(on: template)
    let html = try renderer.html(of: asking, in: pageContext)
    pages.append(
      Sample(
        name: name, html: html, template: template,
        served: { try $0.bytes(of: asking, in: pageContext) }))
  }

  var own: Words { renderer.words[.own] }
  var behalf: Words { renderer.words[.behalf] }
}

extension PageContext {
  /// On one's own phone.
  static let own = at("", voice: .own, dials: true)
  /// At a shared screen.
  static let shared = at("?at=north", voice: .own, dials: false)
  static let behalf = at("", voice: .behalf, dials: true)
  static let large = at("", voice: .own, dials: true, look: "biggest.above.dark")

  /// As a page is served on which something can be filled in.
  fileprivate func keeping(on template: String) -> PageContext {
    var context = self
    context.keeps = ["question", "words", "card-words", "check"].contains(template)
    return context
  }

  private static func at(
    _ place: String, voice: Voice, dials: Bool, look: String? = nil
  ) -> PageContext {
    PageContext(
      voice: voice, look: DisplayPreferences(look), dials: dials,
      links: Links(
        style: "/assets/heard.css", home: "/", help: "/help\(place)", leave: "/leave\(place)",
        happens: "/what-happens\(place)", changed: "/you-said\(place)",
        accessibility: "/accessibility\(place)",
        look: "/look\(place)"))
  }
}
