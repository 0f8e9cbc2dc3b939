import Anonymity
import Reports
import Survey
import Testing

@Suite struct `How many, in words` {
  static let table: [(count: Int, base: Int, words: HowMany?)] = [
    (75, 100, .most), (100, 100, .most), (70, 100, .moreThanHalf), (55, 100, .moreThanHalf),
    (50, 100, .aboutHalf), (45, 100, .fewerThanHalf), (20, 100, .fewerThanHalf), (15, 100, .few),
    (5, 100, .few), (25, 40, .moreThanHalf), (20, 40, .aboutHalf), (15, 40, .fewerThanHalf),
    (5, 40, .few), (25, 45, .aboutHalf), (20, 45, .aboutHalf), (15, 20, .most),
    (10, 20, .aboutHalf), (5, 20, .fewerThanHalf), (15, 15, nil), (10, 15, nil),
  ]

  @Test(arguments: table)
  func `follows from the shown numbers alone`(count: Int, base: Int, words: HowMany?) {
    #expect(HowMany(.count(count), of: .count(base)) == words)
  }

  /// Every count that a shown number may stand for, in every base that the shown base may stand for.
  @Test func `is right about the half whatever the rounding hides`() {
    for base in stride(from: 20, through: 200, by: 5) {
      for count in stride(from: 5, through: base, by: 5) {
        let words = HowMany(.count(count), of: .count(base))
        for all in (base - 2)...(base + 2) {
          for real in (count - 2)...min(count + 2, all) {
            switch words {
            case .most, .moreThanHalf: #expect(2 * real > all, "\(count) of \(base)")
            case .few, .fewerThanHalf: #expect(2 * real < all, "\(count) of \(base)")
            case .aboutHalf, .nearlyEveryone, nil: break
            }
          }
        }
      }
    }
  }

  @Test(arguments: [0, 5, 10, 15, 20, 25, 50, 200])
  func `says nothing of a hidden number`(base: Int) {
    #expect(HowMany(.hidden, of: .count(base)) == nil)
    #expect(HowMany(.hidden, of: .hidden) == nil && HowMany(.count(20), of: .hidden) == nil)
  }

  @Test func `is nearly everyone where the table says so, and not under 20`() {
    #expect(HowMany(.nearlyEveryone, of: .count(20)) == .nearlyEveryone)
    #expect(HowMany(.nearlyEveryone, of: .count(15)) == nil)
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
    (3, 60, "How many felt listened to is hidden to keep people safe."),
    (9, 6, "Fewer than 20 people answered. So there are no shares."),
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

  @Test func `tells of none where all are hidden`() throws {
    let people: [(Int, Question.Code, [Choice.Code])] = [
      "stop", "protect", "away", "sorry", "police", "goods",
    ]
    .map { (4, "wish", [$0]) }
    #expect(
      try Self.sentence(on: "wish", people, of: Council.form("start"))
        == "The numbers are hidden to keep people safe.")
  }
}
