extension Condition {
  /// Whether a question with this condition is asked, after these answers.
  func holds(for question: Question.Code, after answers: GivenAnswers) -> Bool {
    switch self {
    case .always: true
    case .opened: answers.opened.contains(question) || answers.has(question)
    case .atLeast(let count, let other): answers.choices(of: other).count >= count
    case .all(let conditions):
      conditions.allSatisfy { $0.holds(for: question, after: answers) }
    case .chosen(let other, let codes, let orSkipped):
      answers.choices(of: other).contains(where: codes.contains)
        || orSkipped && answers.isOpen(other)
    }
  }

  /// Whether it holds for something that is not a question itself.
  public func holds(after answers: GivenAnswers) -> Bool { holds(for: "", after: answers) }
}
