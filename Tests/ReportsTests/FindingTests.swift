import Anonymity
import Foundation
import Reports
import Survey
import Testing

@Suite struct `How many, in words` {
  static let table: [(count: Int, base: Int, words: HowMany?)] = [
    (75, 100, .most), (100, 100, .most), (70, 100, .moreThanHalf), (60, 100, .moreThanHalf),
    (55, 100, .aboutHalf), (50, 100, .aboutHalf), (45, 100, .aboutHalf), (40, 100, .fewerThanHalf),
    (20, 100, .fewerThanHalf), (15, 100, .few), (5, 100, .few), (30, 40, .most),
    (25, 40, .aboutHalf), (20, 40, .aboutHalf), (15, 40, .aboutHalf), (10, 40, .fewerThanHalf),
    (5, 40, .few), (25, 45, .aboutHalf), (20, 30, .aboutHalf), (25, 30, .most), (20, 25, nil),
  ]

  @Test(arguments: table)
  func `follows from the shown numbers alone`(count: Int, base: Int, words: HowMany?) {
    #expect(HowMany(.count(count), of: .count(base)) == words)
  }

  /// Where just half said so, over every noise that count and base may get.
  @Test(arguments: [40, 60, 100, 200])
  func `is hardly ever wrong about the half, whatever noise and rounding hide`(base: Int) {
    var wrong = 0.0
    for (one, other) in (-25...25).flatMap({ one in (-25...25).map { (one, $0) } }) {
      let (count, all) = ((base / 2 + one + 2) / 5 * 5, (base + other + 2) / 5 * 5)
      let words = HowMany(.count(count), of: .count(all))
      if words == .aboutHalf { continue }
      wrong += pow(0.5, Double(abs(one) + abs(other))) / 9
    }
    #expect(wrong < 0.07)
  }

  @Test(arguments: [10, 15, 20, 25, 50, 200])
  func `says nothing of a number that is not told`(base: Int) {
    #expect(HowMany(.hidden, of: .count(base)) == nil)
    #expect(HowMany(.notTold, of: .notTold) == nil && HowMany(.count(20), of: .notTold) == nil)
  }

  @Test func `is nearly everyone or few where the table says so, and not under 30`() {
    #expect(HowMany(.nearlyEveryone, of: .count(30)) == .nearlyEveryone)
    #expect(HowMany(.few, of: .count(30)) == .few)
    #expect(HowMany(.nearlyEveryone, of: .count(25)) == nil && HowMany(.few, of: .count(25)) == nil)
  }
}

@Suite struct `A finding` {
  private static func sentence(
    on question: Question.Code, _ answers: [(Int, Question.Code, [Choice.Code])],
    of form: Form? = nil
  ) throws -> String {
    let tables = try Fair.tables(answers, of: form)
    let table = try #require(tables.first { $0.question == question })
    return FigureWriter(form: try form ?? Fair.form(), words: try Fair.words())
      .sentence(on: table.shown)
  }

  @Test(arguments: [
    (80, 20, "Most people felt listened to."),
    (60, 40, "More than half of people felt listened to."),
    (50, 50, "About half of people felt listened to."),
    (30, 70, "Fewer than half of people felt listened to."),
    (10, 90, "Few people felt listened to."), (98, 2, "Nearly everyone felt listened to."),
    (3, 60, "Few people felt listened to."),
    (9, 6, "Fewer than 30 people answered. That is too few for a sentence."),
  ])
  func `is one sentence by a rule`(yes: Int, no: Int, sentence: String) throws {
    let end = try Council.form("end")
    #expect(
      try Self.sentence(
        on: "listen", [(yes, "listen", ["yes"]), (no, "listen", ["no"])], of: end) == sentence)
  }

  @Test func `of a question that nobody wrote words for says what was said`() throws {
    #expect(
      try Self.sentence(on: "came", [(40, "came", ["yes"]), (10, "came", ["no"])])
        == "Most people said “Yes”.")
  }

  @Test func `of many choices names the one that is shown most often`() throws {
    #expect(
      try Self.sentence(on: "liked", [(25, "liked", ["food"]), (10, "liked", ["music"])])
        == "Chosen most often: + The food.")
  }

  @Test func `names those that are shown alike together`() throws {
    #expect(
      try Self.sentence(on: "liked", [(21, "liked", ["food"]), (19, "liked", ["music"])])
        == "Chosen most often: + The food; The \"music\".")
  }

  @Test func `tells of none where all are few`() throws {
    let people: [(Int, Question.Code, [Choice.Code])] = [
      "stop", "protect", "away", "sorry", "police", "goods", "home",
    ]
    .map { (4, "wish", [$0]) }
    #expect(
      try Self.sentence(on: "wish", people, of: Council.form("start"))
        == "No answer was chosen often enough to tell.")
  }
}
