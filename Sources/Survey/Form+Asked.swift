extension Form {
  /// A question as it is asked: for `each`, once about each thing that was chosen. Where it was asked
  /// which of many mattered most, these come first, and the others are no main questions.
  func asked(_ question: Question, after answers: GivenAnswers) -> [Question] {
    guard question.kind == .each, let about = question.about else { return [question] }
    let chosen = answers.choices(of: about).compactMap { self.question(about)?.choice($0) }
    let all = chosen.map(question.asked)
    guard let first = question.first.flatMap(self.question),
      first.shown.holds(for: first.code, after: answers)
    else { return all }
    let wanted = Set(
      answers.choices(of: first.code).map { Question.Code("\(question.code).\($0)") })
    return all.filter { wanted.contains($0.code) }
      + all.filter { !wanted.contains($0.code) }.map(\.offeredLater)
  }

  /// A question as it is asked after these answers: only the first of several about each chosen
  /// thing keeps the sentences that lead in.
  public func question(_ code: Question.Code, after answers: GivenAnswers) -> Question? {
    guard let question = question(code) else { return nil }
    guard
      let whole = questions.first(where: { $0.kind == .each && code.text.hasPrefix("\($0.code).") })
    else { return question }
    let isFirst = asked(whole, after: answers).first?.code == code
    return isFirst ? question.leading(with: whole.lead) : question
  }
}

extension Question {
  /// The same below other sentences that lead in.
  public func leading(with lead: [Wording]) -> Question {
    var question = self
    question.lead = lead
    return question
  }

  /// The same, no longer one of the main questions.
  fileprivate var offeredLater: Question {
    var question = self
    question.isCore = false
    return question
  }
}
