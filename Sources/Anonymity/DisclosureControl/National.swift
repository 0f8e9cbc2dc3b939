public import Survey

/// The national categories of the closing form: whether people were asked, and what was achieved.
///
/// What people told us in the national words; never the council's own return.
public enum National {
  /// Whether a worker asked what the person wanted: of everyone who sent the form.
  public static let asked: Question.Code = "national.asked"
  /// How far it was achieved: of those who were asked and told.
  public static let achieved: Question.Code = "national.achieved"

  static let codes = [asked, achieved]
  static let outcomes: [Choice.Code] = ["all", "some", "none"]
  static let form: Form.Code = "end"

  /// The questions that the categories come from.
  static let asks: Question.Code = "asked"
  static let got: Question.Code = "got"
  static let wished: Question.Code = "wished"
  static let told: Choice.Code = "said"

  static func counted(of versions: [Form]) -> [CountedQuestion] {
    guard let newest = versions.last, newest.code == form, let asks = newest.question(asks),
      newest.question(got) != nil
    else { return [] }
    return [
      counted(asked, repeating: National.asks, asks.choices.map(\.code)) { response in
        switch response.answers[National.asks] {
        case nil: .notAsked
        case .skipped: .skipped
        case .chosen(let choices): .chose(choices)
        }
      },
      counted(achieved, repeating: got, outcomes) { response in
        response.answers.chose(told, in: National.asks) ? response.answers.outcome : .notAsked
      },
    ]
  }

  private static func counted(
    _ code: Question.Code, repeating origin: Question.Code, _ choices: [Choice.Code],
    _ reading: @escaping @Sendable (StoredResponse) -> CountedQuestion.Reading
  ) -> CountedQuestion {
    CountedQuestion(
      form: form, code: code, origin: origin, kind: .one, choices: choices, isQuarterly: false,
      isAlone: false, reading: reading)
  }
}

extension Answers<Never> {
  /// What was achieved, as the person says; worked out from the single wishes when they did not.
  ///
  /// A wish that was skipped, or not asked about because others mattered more, counts like "I do not
  /// know": it may have come true or not.
  fileprivate var outcome: CountedQuestion.Reading {
    switch self[National.got] {
    case .chosen(let choices):
      let outcome = choices.filter(National.outcomes.contains)
      return outcome.isEmpty ? .skipped : .chose(outcome)
    case .skipped: return workedOutOutcome.map { .chose([$0]) } ?? .skipped
    case nil: return .skipped
    }
  }

  private var workedOutOutcome: Choice.Code? {
    let wishes = self[National.wished]?.choices ?? []
    let answers = Set(wishes.map { self[Code("happened.\($0)")]?.choices.first ?? "dk" })
    if answers.isEmpty || !answers.isDisjoint(with: ["soon", "dk", "cannot"]) { return nil }
    if answers == ["yes"] { return "all" }
    return answers == ["no"] ? "none" : "some"
  }
}
