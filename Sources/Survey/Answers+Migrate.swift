extension Answers {
  /// Drops what a changed form no longer asks or offers.
  ///
  /// - Returns: the questions that are still there but whose answer no longer fits, and whether an
  ///   answer went with a question that is gone.
  public mutating func migrate(to form: Form) -> (changed: [Question.Code], lost: Bool) {
    var changed: [Question.Code] = []
    var lost = false
    for code in questions.sorted() {
      guard let question = form.question(code) else {
        if case .skipped = self[code] {} else { lost = true }
        self[code] = nil
        continue
      }
      if let answer = self[code], !answer.fits(question, in: form) {
        self[code] = nil
        changed.append(code)
      }
    }
    opened = opened.filter { form.question($0) != nil }
    return (changed, lost)
  }
}

extension Answer {
  fileprivate func fits(_ question: Question, in form: Form) -> Bool {
    switch self {
    case .skipped: true
    case .written: question.kind == .words
    case .chosen(let choices):
      question.kind != .words && choices.allSatisfy { question.choice($0, in: form) != nil }
        && (question.kind == .many || choices.count == 1)
    }
  }
}
