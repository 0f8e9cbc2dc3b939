import Anonymity
import Reports
import SeededDice
import Survey
import Testing

/// Years of councils of two sizes, with noise on every number: all that is above the floor is shown.
@Suite struct `What a year shows` {
  static let worlds = 100

  @Test func `of 150 at the start and 250 at the end is everything, also by who answered`() throws {
    for seed in 0..<Self.worlds {
      let figures = try World(seed: seed, begun: 150, ended: 250).figures
      let shown = Set(figures.filter { $0.untold == nil }.map(\.id))
      let wanted = [
        "start.wish", "end.asked", "end.got", "end.national.asked", "end.national.achieved",
        "end.national.reached", "end.safe", "end.listen", "end.acted", "end.next", "end.told",
        "end.happier", "end.worse", "end.why", "end.wished", "wishes", "end.good", "end.better",
        "end.clear", "start.part", "start.voice", "respondents-end", "respondents-start",
      ]
      #expect(shown.isSuperset(of: wanted), "\(seed): \(Set(wanted).subtracting(shown))")
      for id in ["end.safe", "end.happier", "end.national.achieved", "respondents-end"] {
        let figure = try #require(figures.first { $0.id == id })
        #expect(!Self.told(figure).isEmpty, "\(seed): \(id)")
      }
      let wishes = try #require(figures.first { $0.id == "wishes" })
      #expect(wishes.rows.count > 5, "\(seed): \(wishes.rows.map(\.label))")
    }
  }

  @Test func `of 100 at the end is the same without small groups`() throws {
    for seed in 0..<Self.worlds {
      let figures = try World(seed: seed, begun: 60, ended: 100).figures
      for id in [
        "end.asked", "end.got", "end.safe", "end.listen", "end.acted", "end.next", "end.told",
        "end.happier", "end.worse", "end.national.asked", "end.national.achieved", "start.wish",
      ] {
        let figure = try #require(figures.first { $0.id == id }, "\(seed): \(id)")
        #expect(figure.untold == nil, "\(seed): \(id)")
        // Fewer than 30 may be left of those who said what they wanted.
        let mayBeSmall = ["end.national.achieved", "start.wish"].contains(id)
        #expect(mayBeSmall || !Self.told(figure).isEmpty, "\(seed): \(id)")
      }
      let groups = try #require(figures.first { $0.id == "respondents-end" })
      let workers = try #require(groups.columns.firstIndex(of: "A worker, for someone"))
      #expect(groups.rows.allSatisfy { $0.cells[workers] == .words("not told") })
    }
  }

  /// Nothing is hidden to protect its neighbours.
  @Test func `hides nothing above the floor`() throws {
    for seed in 0..<20 {
      for figure in try World(seed: seed, begun: 150, ended: 250).figures {
        #expect(!figure.rows.flatMap(\.cells).contains(.hidden), "\(seed): \(figure.id)")
      }
    }
  }

  /// Cells with a share.
  private static func told(_ figure: Figure) -> [Figure.Text] {
    figure.rows.flatMap(\.cells).filter {
      if case .words(let text) = $0 { text.contains("%") } else { false }
    }
  }
}

/// A year of a council whose people answer at random.
private struct World {
  private var dice: Dice
  private let begun: Int
  private let ended: Int

  init(seed: Int, begun: Int, ended: Int) {
    dice = Dice(spreading: UInt64(seed) + 1)
    self.begun = begun
    self.ended = ended
  }

  var figures: [Figure] {
    get throws {
      var world = self
      let forms = try Fair.forms()
      let people = try world.people("start", begun) + world.people("end", ended)
      let plan = ReleasePlan(
        forms: forms.forms.filter { ["start", "end"].contains($0.code) }, groupings: [.respondent])
      // From the seed as all else is: once in many runs noise lifts a group of four over the floor.
      let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &world.dice) }
      let tables = try DisclosureControl(plan: plan, key: #require(ReleaseKey(stored: bytes)))
        .release(people, of: .year(startingIn: 2025)).tables
      let period = ReleasedPeriod(.year(startingIn: 2025), of: tables)
      return try Council.writer(period).overview.sections.flatMap(\.parts).map(\.figure)
    }
  }

  private mutating func people(_ code: Form.Code, _ count: Int) throws -> [StoredResponse] {
    let form = try Council.form(code)
    return (0..<count).map { number in
      StoredResponse(
        key: dice.next(), period: .quarter(year: 2025, number: 2), form: code,
        version: form.version,
        area: nil, answers: answers(to: form, number))
    }
  }

  /// Six in ten alone, two with help, two through someone else.
  private mutating func answers(to form: Form, _ number: Int) -> Answers<Never> {
    var answers = Answers<Never>()
    answers["who"] = .chosen([number % 10 < 6 ? "self" : number % 10 < 8 ? "help" : "for"])
    for question in form.questions where question.kind != .words && question.code != "who" {
      guard question.shown.holds(after: answers.given) else { continue }
      switch question.kind {
      case .each:
        for wish in question.about.flatMap({ answers[$0] })?.choices ?? [] {
          answers[Question.Code("\(question.code).\(wish)")] = .chosen([one(of: question.choices)])
        }
      case .many:
        let chosen = question.choices.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
        answers[question.code] = chosen.isEmpty ? .skipped : .chosen(chosen.map(\.code))
      default:
        let offered = question.offersChosenOf.flatMap { answers[$0] }?.choices ?? []
        let choices =
          question.code == "helper"
          ? question.choices.filter { $0.code != "worker" } : question.choices
        answers[question.code] = .chosen([offered.first ?? one(of: choices)])
      }
    }
    return answers
  }

  /// Good ends weigh more, as they do in life.
  private mutating func one(of choices: [Choice]) -> Choice.Code {
    let weighed = choices.flatMap { Array(repeating: $0.code, count: $0.end == .good ? 4 : 1) }
    return weighed[Int.random(in: 0..<weighed.count, using: &dice)]
  }
}
