extension Answers {
  /// Drops what a changed form no longer asks or offers.
  ///
  /// - Returns: the questions that are still there but whose answer no longer fits.
  public mutating func refit(to form: Form) -> [Question.Code] {
    var changed: [Question.Code] = []
    for code in questions.sorted() {
      guard let question = form.question(code) else {
        self[code] = nil
        continue
      }
      if let answer = self[code], !answer.fits(question, in: form) {
        self[code] = nil
        changed.append(code)
      }
    }
    opened = opened.filter { form.question($0) != nil }
    return changed
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
