import Anonymity
import SeededDice
import Survey
import Testing

@Suite struct `How the codebook did` {
  private func use(_ comments: [CodedComment]) throws -> CodebookUse? {
    let forms = try TownForms.heard.get()
    return DisclosureControl(
      plan: ReleasePlan(forms: forms.forms, groupings: []), key: Crowd.key(1)
    ).use(of: forms.themes, in: comments)
  }

  private func comments(
    _ count: Int, _ words: String, _ themes: [Theme.Code] = [], suggested: [Theme.Code] = []
  ) -> [CodedComment] {
    var keys = Dice(spreading: words.utf8.reduce(7) { $0 &* 33 &+ UInt64($1) })
    return (0..<count).map { _ in
      CodedComment(
        key: keys.next(), words: words, feeling: .good, themes: themes, suggested: suggested)
    }
  }

  private func row(_ theme: Theme.Code, _ comments: [CodedComment]) throws -> CodebookUse.Row? {
    try use(comments)?.rows.first { $0.theme == theme }
  }

  @Test func `is not told before there are about a hundred comments`() throws {
    #expect(try use(comments(80, "fine")) == nil)
    #expect(try use(comments(120, "fine"))?.rows.count == 24)
  }

  @Test func `says how often a suggestion was taken, with noise`() throws {
    let read =
      comments(80, "a", ["LIST"], suggested: ["LIST", "TIME"])
      + comments(60, "a", ["NONE"], suggested: ["LIST"]) + comments(80, "b", ["LIST"])
    let list = try #require(try row("LIST", read))
    #expect(list.suggested.isNear(140) && list.accepted.isNear(80))
    let time = try #require(try row("TIME", read))
    #expect(time.suggested.isNear(80) && time.accepted == .few)
  }

  @Test func `names words that stand out: ten comments at least, rounded`() throws {
    let read =
      comments(40, "The lift was broken", ["LIST"]) + comments(9, "the stairs", ["TIME"])
      + comments(90, "the rest", ["NONE"])
    let words = try #require(try row("LIST", read)).standingOut
    #expect(words.allSatisfy { $0.count.isNear(40) } && !words.isEmpty)
    #expect(try #require(try row("TIME", read)).standingOut.isEmpty)
  }

  @Test func `names no phrase beside a word that it contains, and no placeholder`() throws {
    let read =
      comments(20, "my [name] rang the bank manager", ["LIST"])
      + comments(20, "my [name] rang", ["LIST"]) + comments(90, "my day was fine", ["NONE"])
    let words = try #require(try row("LIST", read)).standingOut.map(\.words)
    #expect(words.contains("rang"))
    #expect(!words.contains { $0.contains("name") })
    for (one, other) in words.flatMap({ one in words.map { (one, $0) } }) where one != other {
      let parts = Set(one.split(separator: " "))
      #expect(parts.isDisjoint(with: other.split(separator: " ")), "\(one), \(other)")
    }
  }
}
