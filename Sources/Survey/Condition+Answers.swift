extension Condition {
  /// Whether a question with this condition is asked, after these answers.
  func holds<W>(for question: Question.Code, after answers: Answers<W>) -> Bool {
    switch self {
    case .always: true
    case .opened: answers.opened.contains(question) || answers.has(question)
    case .atLeast(let count, let other): (answers[other]?.choices.count ?? 0) >= count
    case .all(let conditions):
      conditions.allSatisfy { $0.holds(for: question, after: answers) }
    case .chosen(let other, let codes, let orSkipped):
      switch answers[other] {
      case .chosen(let chosen): chosen.contains(where: codes.contains)
      case .written: false
      case .skipped, nil: orSkipped
      }
    }
  }

  /// Whether it holds for something that is not a question itself.
  public func holds<W>(after answers: Answers<W>) -> Bool { holds(for: "", after: answers) }
}
