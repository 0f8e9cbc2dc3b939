import Survey
import Testing

@Suite struct `The codebook` {
  static let principles: [(principle: Theme.Principle?, themes: String)] = [
    (.empowerment, "LIST BELV SAYS WISH EQUA"), (.prevention, "INFO"),
    (.proportionality, "PACE WORS"), (.protection, "SAFE FEAR ADVO"),
    (.partnership, "JOIN ONCE PRIV"), (.accountability, "KEPT ROLE"),
    (.wellbeing, "TIME JUST LIFE FAMI"), (nil, "STAF CARE FORM NONE"),
  ]

  @Test(arguments: principles)
  func `has every theme under its principle`(
    _ principle: Theme.Principle?, _ themes: String
  ) throws {
    let codebook = try Folder.heard.get().themes
    let found = codebook.all.filter { $0.principle == principle }.map(\.code.text)
    #expect(found.joined(separator: " ") == themes)
  }

  @Test func `finds a theme by its code`() throws {
    let themes = try Folder.heard.get().themes
    #expect(themes.theme("STAF")?.name == "How staff treated me")
    #expect(themes.theme("XXXX") == nil)
  }
}
