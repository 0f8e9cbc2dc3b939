import Anonymity
import Testing

@Suite struct `Comments nobody tuned for` {
  @Test func `are covered as well without the dictionary`() throws {
    try hold(TestLexicon.redactor)
  }

  @Test(.enabled(if: TestLexicon.redactorWithDictionary != nil))
  func `are covered as well with the dictionary`() throws {
    try hold(try #require(TestLexicon.redactorWithDictionary))
  }

  private func hold(_ redactor: Redactor) throws {
    let score = Score(of: try Comment.all(of: "comments-judging.jsonl"), by: redactor)
    print(score.report)
    #expect(score.direct.share >= 0.97)
    #expect(try #require(score.byLabel["NAME"]).share >= 0.95)
    let origins = score.byOrigin.values.map(\.share)
    let best = try #require(origins.max())
    let worst = try #require(origins.min())
    #expect(best - worst <= 0.08)
    #expect(1 - score.cleanComments.share <= 0.04)
    #expect(1 - score.cleanWords.share <= 0.01)
    for label in ["DATE", "AGE", "PLACE", "ORG"] {
      #expect(try #require(score.byLabel[label]).share >= 0.9, "\(label)")
    }
  }
}

@Suite struct `Comments we learnt from` {
  /// Harder on purpose than what is typed: half of the names in them are words too.
  @Test func `stay covered`() throws {
    let comments = try Comment.all(of: "comments-working.jsonl")
    let score = Score(of: comments, by: TestLexicon.redactor)
    print(score.report)
    #expect(score.direct.share >= 0.96)
    #expect(1 - score.cleanComments.share <= 0.03)
  }
}
