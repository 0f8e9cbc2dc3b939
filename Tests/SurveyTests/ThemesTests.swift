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

  @Test func `suggests each theme for its own example`() throws {
    let codebook = try Folder.heard.get().themes
    for theme in codebook.all {
      let suggested = codebook.suggested(by: theme.example)
      #expect(suggested.contains(theme), "\(theme.code) \(suggested.map(\.code))")
    }
  }

  @Test(arguments: [
    ("Nobody LISTENED to me!", "LIST"), ("I was ignored.", "LIST"), ("The enlisted man", ""),
    ("They kept me up  to\ndate", "KEPT"), ("I didn’t understand", "INFO"),
    ("my advocate and the police and the nurse", "JOIN ADVO"), ("", ""), ("ward", "CARE"),
    ("wardrobe", ""), ("fairly", "EQUA"),
  ])
  func `suggests themes by whole words`(_ text: String, _ themes: String) throws {
    let suggested = try Folder.heard.get().themes.suggested(by: text)
    #expect(Set(suggested.map(\.code.text)) == Set(themes.split(separator: " ").map(String.init)))
  }

  @Test func `finds a theme by its code`() throws {
    let themes = try Folder.heard.get().themes
    #expect(themes.theme("STAF")?.name == "How staff treated me")
    #expect(themes.theme("XXXX") == nil)
  }
}
