internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// Which button was pressed.
enum PressedButton: String {
  case next, skip, more, enough, finish
}

extension Draft {
  /// Takes one page's answer into the draft, redacted.
  mutating func take(
    _ fields: Fields, on screen: Screen, then: PressedButton, of form: Form, by redactor: Redactor
  ) throws(Mistake) {
    done.insert(screen.name)
    switch screen {
    case .check, .note, .card, .cardSafe: return
    case .enough:
      isFinishing = then == .finish
      return
    case .question(let code, let page):
      guard let question = form.question(code) else { throw .notOnTheForm }
      let sent = Submission(
        ticked: then == .skip ? [] : fields.all(QuestionPage.field),
        words: then == .skip ? nil : fields[WordsPage.field].map(RawWords.init))
      let answer = try question.answer(
        from: sent, page: page, offering: question.offered(on: page, after: answers, in: form),
        after: answers[code])
      answers[code] = redactor.redact(answer)
      askAgain(whatNoLongerFits: form)
      changed.removeAll { $0 == code }
      if then == .more, let more = question.more { answers.opened.insert(more) }
    }
  }
}

extension Draft {
  /// Opens the pages again whose answers an earlier one has overtaken.
  private mutating func askAgain(whatNoLongerFits form: Form) {
    let pruned = form.pruned(answers)
    for question in answers.questions where pruned[question] == nil { done.remove(question.text) }
  }
}
