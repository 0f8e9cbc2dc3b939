extension Form {
  /// The answers without those to questions that are no longer asked, or that took a choice which is
  /// no longer offered, after the person changed an earlier answer.
  public func pruned<W>(_ answers: Answers<W>) -> Answers<W> {
    var known = answers
    var asked: Set<Question.Code> = []
    for question in questions {
      guard question.shown.holds(for: question.code, after: known) else {
        known[question.code] = nil
        continue
      }
      drop(from: &known, unofferedIn: question)
      asked.formUnion(self.asked(question, after: known).map(\.code))
    }
    for code in known.questions where !asked.contains(code) { known[code] = nil }
    return known
  }

  private func drop<W>(from answers: inout Answers<W>, unofferedIn question: Question) {
    guard question.offersChosenOf != nil, case .chosen(let chosen) = answers[question.code] else {
      return
    }
    let offered = question.offered(on: 0, after: answers, in: self).map(\.code)
    if !chosen.allSatisfy(offered.contains) { answers[question.code] = nil }
  }

  /// A question as it is asked: for `each`, once about each thing that was chosen.
  func asked<W>(_ question: Question, after answers: Answers<W>) -> [Question] {
    guard question.kind == .each, let about = question.about else { return [question] }
    let chosen = answers[about]?.choices ?? []
    return chosen.compactMap { self.question(about)?.choice($0) }.map(question.asked)
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
  fileprivate func leading(with lead: [Wording]) -> Question {
    Question(
      code: code, kind: kind, isCore: isCore, text: text, lead: lead, help: help, pages: pages,
      shown: shown, about: about, offersChosenOf: offersChosenOf, more: more, isStored: isStored,
      isCountedAlone: isCountedAlone, isQuarterly: isQuarterly, role: role,
      principle: principle, rank: rank, tells: tells, card: card)
  }
}
