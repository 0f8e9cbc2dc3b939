import Anonymity
import Testing

@Suite struct `Covering words of a comment` {
  private static let redactor = Redactor(
    lexicon: Lexicon(lists: [:], dictionary: nil, own: nil))

  private func words(_ comment: String) -> WordByWord { Self.redactor.wordByWord(comment) }

  @Test(arguments: [
    ("Dave came late", [0], "[covered] came late"),
    ("Big Dave, he came", [0, 1], "[covered], he came"),
    ("He is Dave's\n  brother.", [2, 3], "He is [covered]."),
    ("a b c", [0, 2], "[covered] b [covered]"), ("a b", [0, 1, 7, -1], "[covered]"),
    ("[name] and [Dave]", [0, 2], "[name] and [covered]"),
    ("[covered] Dave [name]", [1, 2], "[covered] [covered] [name]"),
    ("me – Dave – left", [1, 2], "me – [covered] – left"),
    ("Dave[name]Smith", [0, 2], "[covered][name][covered]"),
    ("  lead\n\ntail ", [], "  lead\n\ntail"),
  ])
  func `puts a placeholder in their place and leaves the rest`(
    comment: String, positions: [Int], covered: String
  ) {
    #expect(words(comment).covering(Set(positions)).text == covered)
  }

  @Test(arguments: [
    ("dave smith", [0, 1, 4, 5]), ("SMITH", [1, 5]), (" Dave   Smith! ", [0, 1, 4, 5]),
    ("name", []), ("", []), ("...", []), ("Dave Jones", []),
    ("dave smith told me dave smith again and again and again", []),
  ])
  func `finds typed words wherever they stand`(phrase: String, positions: [Int]) {
    #expect(words("Dave Smith told me: dave smith, [name]").positions(of: phrase) == Set(positions))
  }

  @Test func `offers words only: no placeholder and no lonely mark`() {
    let pieces = words("I saw [name] – twice!").pieces
    #expect(pieces.filter(\.isWord).map(\.text) == ["I", "saw", "twice!"])
    #expect(pieces.filter(\.isCovered).map(\.text) == ["[name]"])
  }

  @Test func `says when there was nothing to cover`() {
    #expect(!words("[name] came").covering([0, 9]).wereChanged)
    #expect(words("[name] came").covering([1]).wereChanged)
  }

  @Test func `of any letters never fails`() {
    let odd = "\u{202E}é👩‍👩‍👧 [[[ ]] [name [name]] \u{0}\u{301} x"
    let all = Set(words(odd).pieces.indices)
    #expect(words(odd).covering([]).text == odd)
    #expect(words(odd).covering(all).text.contains("[covered]"))
  }
}
