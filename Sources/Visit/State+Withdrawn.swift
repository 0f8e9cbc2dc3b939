internal import Anonymity
internal import Survey

/// What is gone because the forms were changed during the visit, and not because of an answer.
extension State {
  /// The form that the visit was about is there no more.
  public var hasLostItsForm: Bool { draft.form != nil && form == nil }

  /// Whether a page that was shown asked a question that its form has no more.
  public func hasLost(_ name: String) -> Bool {
    guard let form, draft.shown.contains(name), screen(named: name) == nil else { return false }
    return !State.unasked.contains(name) && !form.asks(on: name)
  }

  /// Pages that ask nothing of a form's own.
  private static let unasked = Set(
    ([.enough, .card, .cardSafe, .check] + Screen.opening).map(\.name))
}

extension Form {
  /// Whether a page of this name could come, after some answers.
  fileprivate func asks(on name: String) -> Bool {
    questions.contains { question in
      let names = [question.code.text, "note-\(question.code)"]
      return question.screens.contains { $0.name == name } || names.contains(name)
        || question.kind == .each && names.contains { name.hasPrefix($0 + ".") }
    }
  }
}
