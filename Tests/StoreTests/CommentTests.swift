import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `Comments to check` {
  let context: TestStore
  var store: Store { context.store }
  static let approved = CommentReview.approved(
    feeling: .good, themes: ["LIST", "SAFE"], suggested: ["LIST"])

  init() throws { context = try TestStore() }

  @Test func `come by their random names, which tell neither arrival nor quarter`() throws {
    try context.keep(["c", "a"], in: "2026-Q3")
    try context.keep(["b"], in: "2026-Q2")
    let first = try #require(try store.commentToCheck())
    #expect(first.state == .new && first.version == 0)
    #expect(try store.commentsToCheck() == 3)
    #expect(try store.review(first.name, version: 0, as: Self.approved) == .made)
    #expect(try store.commentsToCheck() == 2)
    let names = try context.texts(
      "SELECT lower(hex(id)) FROM comment WHERE state = 'new' ORDER BY id")
    let next = try #require(try store.commentToCheck())
    #expect(next.name.text == names[0])
    #expect(try store.commentToCheck(passing: next.name)?.name != next.name)
  }

  @Test func `are none when all are checked, and the only one comes back when it is passed`() throws
  {
    #expect(try store.commentToCheck() == nil)
    let name = try context.keep(["one"])[0]
    #expect(try store.commentToCheck(passing: name)?.name == name)
    #expect(try store.review(name, version: 0, as: .withheld(suggested: [])) == .made)
    #expect(try store.commentToCheck() == nil)
  }

  @Test(arguments: [(1, "2026-27"), (7, "2026-27"), (8, "2026-Q3"), (20, "2026-Q3")])
  func `tell their quarter only among eight to their question, else their year`(
    count: Int, period: String
  ) throws {
    try context.keep(Array(repeating: "fine", count: count))
    try context.keep(Array(repeating: "more", count: 12), in: "2026-Q2")
    try context.keep(Array(repeating: "other", count: 12), to: "better.text")
    for comment in try context.comments() where comment.words == "fine" {
      #expect(comment.period.description == period)
    }
  }

  @Test func `keep what a reviewer made of them`() throws {
    let name = try context.keep(["kind"])[0]
    #expect(try store.review(name, version: 0, as: Self.approved) == .made)
    let kept = try #require(try store.comment(name))
    #expect(kept.state == .approved && kept.feeling == .good && kept.version == 1)
    #expect(kept.themes == ["LIST", "SAFE"] && kept.suggested == ["LIST"])
    #expect(kept.question == "good.text" && kept.form == "end" && kept.words == "kind")
  }

  @Test func `approved by two at once keep what the first made of them`() throws {
    let name = try context.keep(["kind"])[0]
    #expect(try store.review(name, version: 0, as: Self.approved) == .made)
    let other = CommentReview.approved(feeling: .bad, themes: ["TIME"], suggested: [])
    #expect(try store.review(name, version: 0, as: other) == .conflict)
    #expect(try store.comment(name)?.feeling == .good)
    #expect(try store.review(name, version: 1, as: other) == .made)
    #expect(try store.review(.fresh(), version: 0, as: other) == .gone)
  }

  @Test func `are praise when they are approved and feel good, the newest quarter first`() throws {
    for (words, period) in [("old", "2026-Q2"), ("new", "2026-Q3")] {
      let name = try context.keep([words], in: period)[0]
      _ = try store.review(name, version: 0, as: Self.approved)
    }
    let bad = CommentReview.approved(feeling: .bad, themes: ["TIME"], suggested: [])
    _ = try store.review(try context.keep(["slow"])[0], version: 0, as: bad)
    _ = try store.review(try context.keep(["mine"])[0], version: 0, as: .withheld(suggested: []))
    try context.keep(["unread"])
    #expect(try store.praise().map(\.words) == ["new", "old"])
    #expect(Set(try store.approvedComments().map(\.words)) == ["new", "old", "slow"])
  }
}

@Suite struct `Covering a word` {
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func covered(_ name: RowID) throws -> CoveredWords {
    let words = Respondent.redactor.wordByWord(try #require(try store.comment(name)).words)
    return words.covering(words.positions(of: "zyxwvut"))
  }

  @Test func `takes it from every file, and from what is searched`() throws {
    for number in 0..<60 { try context.keep([everydayWords(number)]) }
    let long = String(repeating: "word and ", count: 1_500)
    let names = try context.keep(["then zyxwvut came", long + "Zyxwvut " + long])
    for name in names {
      _ = try store.review(name, version: 0, as: `Comments to check`.approved)
    }
    let search = CommentSearch(of: store)
    #expect(try search.find("zyxwvut").count == 2)
    for name in names {
      #expect(try !context.filesHolding("yxwvut").isEmpty)
      #expect(try store.cover(name, version: 1, with: covered(name)) == .made)
    }
    #expect(try context.filesHolding("yxwvut").isEmpty)
    #expect(try Data(contentsOf: context.log).isEmpty)
    #expect(try search.find("zyxwvut").isEmpty)
    #expect(try store.comment(names[0])?.words == "then [covered] came")
    #expect(try context.number("SELECT count(*) FROM comment") == 62)
  }

  @Test func `twice at once covers once, and says so`() throws {
    let name = try context.keep(["then zyxwvut came"])[0]
    let words = try covered(name)
    #expect(try store.cover(name, version: 0, with: words) == .made)
    #expect(try store.cover(name, version: 0, with: words) == .conflict)
    #expect(try store.cover(.fresh(), version: 0, with: words) == .gone)
    #expect(try store.review(name, version: 0, as: .withheld(suggested: [])) == .conflict)
  }
}
