import Pages
import SeededDice
import Survey
import Testing

@Suite struct `A compiled page` {
  @Test(arguments: 1...4)
  func `is the page rendered anew, in whatever order visitors come`(seed: UInt64) throws {
    let renderer = try Samples.renderer()
    var dice = Dice(seed: seed)
    for sample in (Samples.all.pages + Samples.all.pages).shuffled(using: &dice) {
      guard let bytes = try sample.served?(renderer) else { continue }
      #expect(String(decoding: bytes, as: UTF8.self) == sample.html, "\(sample)")
    }
  }

  @Test(arguments: [Renderer.mostKept, 200_000, 0])
  func `is nobody else's page, whatever they chose and typed`(mostKept: Int) throws {
    let renderer = try Samples.renderer(keeping: mostKept)
    var samples = VisitSamples(seed: 7)
    for turn in 1...600 {
      let shown = try samples.next()
      let html = String(decoding: try shown.served(renderer), as: UTF8.self)
      #expect(Golden.firstDifference(html, shown.html) == nil, "page \(turn)")
      #expect(html == shown.html, "page \(turn)")
      #expect(renderer.keptSize <= mostKept)
    }
  }

  @Test func `is kept once for all visitors who fill it differently`() throws {
    let renderer = try Samples.renderer()
    var sizes: Set<Int> = []
    for (typed, back) in [("", "/a"), ("three words here", "/b"), ("<b>", "/a?at=north")] {
      let page = TakeBackPage(words: Samples.all.own, back: back, action: "/go", typed: typed)
      _ = try renderer.bytes(of: page, in: .own)
      sizes.insert(renderer.keptSize)
    }
    #expect(sizes.count == 1)
    let page = TakeBackPage(words: Samples.all.own, back: nil, action: "/go", typed: "")
    _ = try renderer.bytes(of: page, in: .own)
    #expect(!sizes.contains(renderer.keptSize))
  }

  @Test func `is forgotten when it is told to`() throws {
    let renderer = try Samples.renderer()
    _ = try renderer.bytes(of: HelpPage(words: Samples.all.own, back: "/"), in: .own)
    #expect(renderer.keptSize > 0)
    renderer.forget()
    #expect(renderer.keptSize == 0)
  }

  /// A quotation mark with an accent over it is one character, and still ends an attribute.
  @Test(arguments: ["\"\u{301} onfocus=x", "'\u{20DD}", "<\u{338}script>", "&\u{200D}lt;"])
  func `shows typed markup as text, with accents too`(typed: String) throws {
    let page = TakeBackPage(words: Samples.all.own, back: nil, action: "/go", typed: typed)
    let plain = TakeBackPage(words: Samples.all.own, back: nil, action: "/go", typed: "")
    let escaped = typed.unicodeScalars.map { Samples.entities[$0] ?? "\($0)" }.joined()
    let empty = try Samples.all.renderer.html(of: plain, in: .own)
    let expected = empty.replacing("value=\"\" auto", with: "value=\"\(escaped)\" auto")
    let bytes = try Samples.all.renderer.bytes(of: page, in: .own)
    #expect(Array(expected.utf8) == bytes)
    #expect(Array(try Samples.all.renderer.html(of: page, in: .own).utf8) == bytes)
  }

  @Test func `is kept without what anyone chose or typed`() throws {
    var samples = VisitSamples(seed: 3)
    for _ in 1...300 {
      guard let page = try samples.next().page else { continue }
      #expect(page.emptied.isSame(as: page))
      var dumped = ""
      dump(page.emptied, to: &dumped)
      for typed in VisitSamples.typed where typed.count > 2 { #expect(!dumped.contains(typed)) }
      #expect(!dumped.contains("/visit/") && !dumped.contains("isTicked: true"))
    }
  }

  @Test func `says which page forgot a hole`() throws {
    #expect {
      try Samples.all.renderer.bytes(of: ForgetfulPage(title: "Help", back: Hole("/")), in: .own)
    } throws: {
      "\($0)".hasPrefix("ForgetfulPage: ")
    }
  }

  @Test func `says which page filled its holes in another order`() throws {
    let page = ConfusedPage(title: "Help", back: Hole("/back"), progress: Hole("2 of 5"))
    #expect(throws: ForgottenHole.self) {
      try Samples.all.renderer.bytes(of: page, in: .own)
    }
  }
}

extension VisitorPage {
  fileprivate func isSame(as other: any VisitorPage) -> Bool { other as? Self == self }
}

private struct ForgetfulPage: VisitorPage {
  static let template = "help"
  let title: String
  let back: Hole?
}

private struct ConfusedPage: VisitorPage {
  static let template = "help"
  let title: String
  var back: Hole?
  var progress: Hole?

  mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&progress)
    fillings.add(&back)
  }
}

extension Samples {
  static let entities: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// A renderer that has not met a page yet.
  static func renderer(
    _ templates: [String: String] = Samples.templates, keeping mostKept: Int = Renderer.mostKept
  ) throws -> Renderer {
    Renderer(
      templates: try Pages.Templates(templates, saying: all.words), words: all.words,
      pictures: "/assets/pictures", keeping: mostKept)
  }
}
