extension Form {
  /// The answers without those to questions that are no longer asked, or that took a choice which is
  /// no longer offered, after the person changed an earlier answer.
  public func pruned<W>(_ answers: Answers<W>) -> Answers<W> {
    var known = answers
    var asked: Set<Question.Code> = []
    for place in questions.indices { ask(questions[place], after: &known, noting: &asked) }
    for code in known.questions where !asked.contains(code) { known[code] = nil }
    return known
  }

  private func ask<W>(
    _ question: Question, after known: inout Answers<W>, noting asked: inout Set<Question.Code>
  ) {
    guard question.kind == .each || known.has(question.code) else { return }
    guard question.shown.holds(for: question.code, after: known) else {
      known[question.code] = nil
      return
    }
    guard question.kind == .each else {
      drop(from: &known, unofferedIn: question)
      asked.insert(question.code)
      return
    }
    for one in self.asked(question, after: known) {
      drop(from: &known, unofferedIn: one)
      asked.insert(one.code)
    }
  }

  /// What is offered can hang on other answers: on what was chosen, and on who is answering.
  private func drop<W>(from answers: inout Answers<W>, unofferedIn question: Question) {
    guard question.offersByAnswers, case .chosen(let chosen) = answers[question.code] else {
      return
    }
    let offered = (0..<max(question.pages.count, 1)).flatMap {
      question.offered(on: $0, after: answers, in: self).map(\.code)
    }
    if !chosen.allSatisfy(offered.contains) { answers[question.code] = nil }
  }

  /// A question as it is asked: for `each`, once about each thing that was chosen. Where it was asked
  /// which of many mattered most, these come first, and the others are no main questions.
  func asked<W>(_ question: Question, after answers: Answers<W>) -> [Question] {
    guard question.kind == .each, let about = question.about else { return [question] }
    let chosen = (answers[about]?.choices ?? []).compactMap { self.question(about)?.choice($0) }
    let all = chosen.map(question.asked)
    guard let first = question.first.flatMap(self.question),
      first.shown.holds(for: first.code, after: answers)
    else { return all }
    let wanted = Set(
      (answers[first.code]?.choices ?? []).map { Question.Code("\(question.code).\($0)") })
    return all.filter { wanted.contains($0.code) }
      + all.filter { !wanted.contains($0.code) }.map(\.offeredLater)
  }

  /// A question as it is asked after these answers: only the first of several about each chosen
  /// thing keeps the sentences that lead in.
  public func question<W>(_ code: Question.Code, after answers: Answers<W>) -> Question? {
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

  fileprivate var offersByAnswers: Bool {
    offersChosenOf != nil || pages.contains { $0.choices.contains { $0.only != nil } }
  }
}
