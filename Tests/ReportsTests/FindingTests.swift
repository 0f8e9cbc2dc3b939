import Anonymity
import Foundation
import Reports
import Survey
import Testing

@Suite struct `How many, in words` {
  static let table: [(count: Int, base: Int, words: HowMany?)] = [
    (75, 100, .most), (100, 100, .most), (70, 100, .moreThanHalf), (60, 100, .moreThanHalf),
    (55, 100, .aboutHalf), (50, 100, .aboutHalf), (45, 100, .aboutHalf), (40, 100, .fewerThanHalf),
    (20, 100, .fewerThanHalf), (15, 100, .few), (5, 100, .few), (30, 40, .moreThanHalf),
    (25, 40, .aboutHalf), (20, 40, .aboutHalf), (15, 40, .aboutHalf), (10, 40, .fewerThanHalf),
    (5, 40, .fewerThanHalf), (25, 45, .aboutHalf), (20, 30, .aboutHalf), (25, 30, .moreThanHalf),
    (20, 25, nil), (45, 60, .moreThanHalf), (150, 200, .most), (30, 200, .few),
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

  /// Where just two in three, or one in five, said so, over every noise that count and base may get.
  @Test(arguments: [(2.0 / 3, HowMany.most), (0.2, .few)], [40, 60, 100, 200])
  func `is hardly ever wrong about most and few`(limit: (share: Double, word: HowMany), base: Int) {
    var wrong = 0.0
    for (one, other) in (-25...25).flatMap({ one in (-25...25).map { (one, $0) } }) {
      let count = Int((limit.share * Double(base)).rounded()) + one
      let all = (base + other + 2) / 5 * 5
      let cell: Cell = count < 5 ? .few : .count((count + 2) / 5 * 5)
      if HowMany(cell, of: .count(all)) == limit.word {
        wrong += pow(0.5, Double(abs(one) + abs(other))) / 9
      }
    }
    #expect(wrong < 0.08, "\(wrong)")
  }

  @Test(arguments: [10, 15, 20, 25, 50, 200])
  func `says nothing of a number that is not told`(base: Int) {
    #expect(HowMany(.hidden, of: .count(base)) == nil)
    #expect(HowMany(.notTold, of: .notTold) == nil && HowMany(.count(20), of: .notTold) == nil)
  }

  @Test func `is nearly everyone or few where the table says so, and not under 30`() {
    #expect(HowMany(.nearlyEveryone, of: .count(40)) == .nearlyEveryone)
    #expect(HowMany(.nearlyEveryone, of: .count(30)) == .most)
    #expect(HowMany(.few, of: .count(30)) == .fewerThanHalf)
    #expect(HowMany(.few, of: .count(40)) == .few)
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
    (
      80, 20,
      "Most people felt listened to: 80% (70 to 90%) of 100 who answered themselves, alone or with help."
    ),
    (
      60, 40,
      "More than half of people felt listened to: 60% (45 to 75%) of 100 who answered themselves, alone or with help."
    ),
    (
      50, 50,
      "About half of people felt listened to: 50% (35 to 65%) of 100 who answered themselves, alone or with help."
    ),
    (
      30, 70,
      "Fewer than half of people felt listened to: 30% (15 to 45%) of 100 who answered themselves, alone or with help."
    ),
    (
      10, 90,
      "Few people felt listened to: 10% (0 to 20%) of 100 who answered themselves, alone or with help."
    ),
    (
      98, 2, "Nearly everyone felt listened to, of 100 who answered themselves, alone or with help."
    ),
    (3, 60, "Few people felt listened to, of 65 who answered themselves, alone or with help."),
    (
      25, 15,
      "About half of people felt listened to: 40 to 85% of 40 who answered themselves, alone or with help."
    ),
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
        == "Most people said “Yes”: 80% (60 to 100%) of 50 who answered themselves, alone or with help."
    )
  }

  @Test func `of many choices names the one that is shown most often`() throws {
    #expect(
      try Self.sentence(on: "liked", [(25, "liked", ["food"]), (10, "liked", ["music"])])
        == "Chosen most often: + The food, 25 of 35 who answered themselves, alone or with help.")
  }

  @Test func `names those that are shown alike together`() throws {
    #expect(
      try Self.sentence(on: "liked", [(21, "liked", ["food"]), (19, "liked", ["music"])])
        == "Chosen most often: + The food; The \"music\", about 20 each of 40 who answered themselves, alone or with help."
    )
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
