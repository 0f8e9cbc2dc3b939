import Embedded
import Foundation
import Kiosk
import Survey
import Testing

@Suite struct `Every text of a visitor's page` {
  @Test func `comes from the files of the language`() throws {
    let kiosk = try TestKiosk(Pseudo.resources)
    let ana = try Visitor(at: kiosk).open("/").press(Pseudo.name)
    for path in Paths.open.filter({ $0 != "/you-said" }) + ["/look", "/take-back", "/nowhere"] {
      expectPseudo(try ana.open(path).page)
    }
    expectPseudo(try ana.go(.post("/take-back", [("words", "x")])).page)
    expectPseudo(try ana.open("/cleared?at=north&in=xx").page)
    expectPseudo(try ana.open("/cleared?nothing&in=xx").page)
  }

  @Test(arguments: [0, 1, 2, 3], [0, 2]) func `does so all through a visit`(
    form: Int, respondent: Int
  ) throws {
    let ana = try Visitor(at: TestKiosk(Pseudo.resources)).open("/at/north").press(Pseudo.name)
    try ana.next().next().choose(ana.page.choices[form]).next()
    expectPseudo(try ana.page)
    try ana.choose(ana.page.choices[0]).next()
    expectPseudo(try ana.page)
    try ana.choose(ana.page.choices[respondent])
    try ana.go(through: [Pseudo.words]) { expectPseudo($0) }
    let links = try ana.page.links.compactMap { $0["href"] }
    if links.contains(where: { $0.hasPrefix("/sent/list") }) {
      expectPseudo(try ana.open("/sent/list?at=north").page)
    }
  }

  private func expectPseudo(_ page: Page) {
    #expect(page.root["lang"] == "xx", "\(page.address)")
    let plain = page.root.foreign.filter { !Pseudo.isSaid($0) }
    #expect(plain == [], "\(page.address)")
  }
}

extension Visitor {
  /// Answers each page with all that can be chosen, to the thank-you page.
  fileprivate func go(through words: [String], meet: (Page) -> Void) throws {
    for _ in 0..<80 {
      // A card that nobody has.
      let asksForCard = try page.typed != nil && page.root.first("textarea") == nil
      try next(asksForCard ? ["skip"] : ["more", "next", "send"])
      let page = try page
      meet(page)
      if page.root.first(ofClass: "take-back-words") != nil { return }
      if page.typed != nil { try write(words[0]) }
      if page.typed == nil, !names("then").contains("send") {
        for choice in page.choices.prefix(3) { try choose(choice) }
      }
    }
    throw Unfit("the visit has no end")
  }
}

/// A language that nobody speaks: each text in brackets, longer, with other letters.
private enum Pseudo {
  static let name = "⟦Ṗṡëüḋö⟧"
  static let words = "⟦ẁöṙḋṡ⟧"

  /// Whether a piece of a page is in it: in brackets as a whole, or nothing that is read as words.
  static func isSaid(_ piece: String) -> Bool {
    var depth = 0
    let outside = piece.filter { letter in
      if letter == "⟦" { depth += 1 }
      defer { if letter == "⟧" { depth -= 1 } }
      return depth == 0 && letter != "⟧"
    }
    return !outside.contains(where: \.isLetter)
  }

  static let resources: Resources = {
    do { return try made() } catch { preconditionFailure("\(error)") }
  }()

  private static func made() throws -> Resources {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pseudo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (assets, forms) = (folder.appending(path: "assets"), folder.appending(path: "forms"))
    try assets.fill(with: Embedded.files(in: "Assets"))
    var files = Embedded.files(in: "Forms")
    files["service.yaml"]?.replace("# draft-languages: [pl, ur]", with: "draft-languages: [xx]")
    files["service.yaml"]?.replace("card: no", with: "card: yes")
    let sheets = try TestKiosk.ours.translationSheets("xx")
    try assets.fill(with: [sheets.wording.name: said(sheets.wording.text)])
    files[sheets.forms.name] = said(sheets.forms.text)
    try forms.fill(with: files)
    return try Resources(forms: forms, assets: assets)
  }

  /// Fills a sheet in.
  private static func said(_ sheet: String) -> String {
    var english = ""
    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("    en: ") { english = String(line.dropFirst(9).dropLast()) }
      return line.hasPrefix("    xx: ") ? "    xx: \"⟦\(other(english))⟧\"" : String(line)
    }
    return lines.joined(separator: "\n").replacing("name: \"\"", with: "name: \"\(name)\"")
      .replacing("\nenglish: \"\"", with: "\nenglish: Pseudo")
      .replacing("longest-sentence: 12", with: "longest-sentence: 20")
  }

  /// Accents on its letters, but for names in braces.
  private static func other(_ text: String) -> String {
    var isName = false
    return text.map { letter in
      if letter == "{" { isName = true }
      defer { if letter == "}" { isName = false } }
      return isName ? String(letter) : accents[letter] ?? String(letter)
    }.joined()
  }

  private static let accents: [Character: String] = [
    "a": "à", "e": "ë", "i": "ï", "o": "öö", "u": "ü", "s": "ṡ", "d": "ḋ", "r": "ṙ", "w": "ẁ",
  ]

}

extension Element {
  /// What is read in it, but for what says itself that it is in another language.
  fileprivate var foreign: [String] {
    if name == "textarea" || self["lang"] != nil && name != "html" { return [] }
    if ["word", "word-fixed"].contains(where: isOfClass) || self["name"] == "cover" { return [] }
    let named = ["alt", "aria-label", "title"].compactMap { self[$0] }.filter { !$0.isEmpty }
    return named
      + children.flatMap { child -> [String] in
        switch child {
        case .text(let text): [text.trimmingCharacters(in: .whitespacesAndNewlines)]
        case .element(let element): element.foreign
        }
      }.filter { !$0.isEmpty }
  }
}
