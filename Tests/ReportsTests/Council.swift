import Anonymity
import Reports
import Survey

/// What a council releases of closing forms that many people sent.
enum Council {
  static let now = Period.quarter(year: 2026, number: 3)
  static let before = Period.quarter(year: 2025, number: 3)

  /// People who gave the same answers.
  struct People {
    let count: Int
    var who: [Choice.Code] = ["self"]
    let answers: [Question.Code: [Choice.Code]]
  }

  static func released(
    _ people: [People], in period: Period = now, form code: Form.Code = "end"
  ) throws -> ReleasedPeriod {
    let answers = people.flatMap { people in
      var given = Answers<Never>()
      given["who"] = .chosen(people.who)
      for (question, choices) in people.answers { given[question] = .chosen(choices) }
      return Array(repeating: (area: String?.none, answers: given), count: people.count)
    }
    let plain = Plain(try form(code), in: period, answers)
    return ReleasedPeriod(period, of: try plain.tables(by: [.respondent]))
  }

  /// The closing form's scale, answered by so many with yes, a bit and no.
  static func scale(
    _ question: Question.Code, yes: Int, bit: Int = 0, no: Int = 0
  ) -> [People] {
    [(yes, "yes"), (bit, "bit"), (no, "no")].filter { $0.0 > 0 }
      .map { People(count: $0.0, answers: [question: [Choice.Code($0.1)]]) }
  }

  static func form(_ code: Form.Code) throws -> Form {
    guard let form = try Fair.forms().form(code) else { throw Fair.Missing() }
    return form
  }

  static func writer(
    _ main: ReleasedPeriod, before: ReleasedPeriod? = nil, themes: ThemeRelease? = nil
  ) throws -> OverviewWriter {
    try OverviewWriter(
      Fair.forms(), words: Fair.words(),
      periods: ReleasedPeriods(main: main, before: before, year: nil), themes: themes)
  }
}
