public import Survey

/// The national categories of the closing form: whether people were asked, and what was achieved.
///
/// What people told us in the national words; never the council's own return.
public enum National {
  /// Whether a worker asked what the person wanted: of everyone who sent the form.
  public static let asked: Question.Code = "national.asked"
  /// How far it was achieved: of those who were asked and told.
  public static let achieved: Question.Code = "national.achieved"

  /// Whether it was achieved at least in part: one number, with noise of its own, of those that
  /// "achieved" counts. No figure of the national collection.
  public static let reached: Question.Code = "national.reached"
  /// Its row.
  public static let fullyOrPartly: Choice.Code = "reached"

  static let codes = [asked, achieved, reached]

  /// Nothing where no question of the form has the roles.
  static func counted(of form: Form) -> [CountedQuestion] {
    guard let asks = form.question(for: .asked), let got = form.question(for: .got) else {
      return []
    }
    let outcomes = Outcomes(of: form, asks: asks, got: got)
    let achieved = CountedQuestion(
      form: form.code, code: achieved, origin: got.code, kind: .one, role: nil,
      choices: codes(Choice.National.achieved), origins: got.origins, isQuarterly: false,
      isAlone: false
    ) { outcomes.achieved(by: $0) }
    return [asked(of: form, asks), achieved, reached(of: form, outcomes, repeating: achieved)]
  }

  private static func asked(of form: Form, _ asks: Question) -> CountedQuestion {
    CountedQuestion(
      form: form.code, code: asked, origin: asks.code, kind: .one, role: nil,
      choices: codes(Choice.National.asked), origins: asks.origins, isQuarterly: false,
      isAlone: false
    ) { response in
      switch response.answers[asks.code] {
      case nil: .notAsked
      case .skipped: .skipped
      case .chosen(let choices): .chose(asks.categories(of: choices))
      }
    }
  }

  private static func reached(
    of form: Form, _ outcomes: Outcomes, repeating achieved: CountedQuestion
  ) -> CountedQuestion {
    let none = code(.none)
    return CountedQuestion(
      form: form.code, code: reached, origin: achieved.origin, kind: .one, role: nil,
      choices: [fullyOrPartly, none], origins: achieved.origins, isQuarterly: false, isAlone: true
    ) { response in
      guard case .chose(let outcome) = outcomes.achieved(by: response) else {
        return outcomes.achieved(by: response)
      }
      return .chose([outcome == [none] ? none : fullyOrPartly])
    }
  }

  fileprivate static func code(_ category: Choice.National) -> Choice.Code {
    Code(category.rawValue)
  }

  private static func codes(_ categories: [Choice.National]) -> [Choice.Code] {
    categories.map(code)
  }
}

extension Question {
  /// The national categories of choices, as rows.
  fileprivate func categories(of choices: [Choice.Code]) -> [Choice.Code] {
    choices.compactMap { choice($0)?.national }.map(National.code)
  }

  /// The choice that each category repeats: the same people in both get the same noise.
  fileprivate var origins: [Choice.Code: Choice.Code] {
    Dictionary(
      choices.compactMap { choice in choice.national.map { (National.code($0), choice.code) } },
      uniquingKeysWith: { one, _ in one })
  }
}

/// What was achieved, as the person says; worked out from the single wishes when they did not.
private struct Outcomes {
  private let asks: Question
  private let got: Question
  /// The question on what was wanted, and those about each wish.
  private let wished: Question.Code?
  private let wishes: [Choice.Code: Question]

  init(of form: Form, asks: Question, got: Question) {
    self.asks = asks
    self.got = got
    let each = form.question(for: .happened)
    wished = each?.about
    let choices = each?.about.flatMap(form.question)?.choices ?? []
    wishes = Dictionary(
      choices.compactMap { wish in
        each.flatMap { form.question(Code("\($0.code).\(wish.code)")) }.map { (wish.code, $0) }
      }, uniquingKeysWith: { one, _ in one })
  }

  /// Of those who were asked and said what they wanted.
  func achieved(by response: StoredResponse) -> CountedQuestion.Reading {
    let said = asks.choices.filter { $0.national == .said }.map(\.code)
    guard said.contains(where: { response.answers.chose($0, in: asks.code) }) else {
      return .notAsked
    }
    switch response.answers[got.code] {
    case .chosen(let choices):
      let outcome = got.categories(of: choices)
      return outcome.isEmpty ? .skipped : .chose(outcome)
    case .skipped: return workedOut(from: response.answers).map { .chose([$0]) } ?? .skipped
    case nil: return .skipped
    }
  }

  /// A wish that was skipped, or not asked about because others mattered more, counts like "I do not
  /// know": it may have come true or not.
  private func workedOut(from answers: Answers<Never>) -> Choice.Code? {
    let told = (wished.flatMap { answers[$0] }?.choices ?? []).map { wish in
      wishes[wish].flatMap { question in
        answers[question.code]?.choices.first.flatMap(question.choice)?.national
      }
    }
    let categories = Set(told.compactMap(\.self))
    if told.isEmpty || told.contains(nil) { return nil }
    return National.code(categories.count == 1 ? categories.first ?? .some : .some)
  }
}
