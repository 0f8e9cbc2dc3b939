public import Anonymity
internal import Survey

extension State {
  /// Whether nothing was said: who answers is no answer, nor is a question that was skipped.
  public var isEmpty: Bool { !saysSomething(leavingOutWords: false) }

  /// Whether anything was said; own words do not matter where they are left out.
  public func saysSomething(leavingOutWords: Bool) -> Bool {
    guard form != nil else { return false }
    return known.questions.subtracting(forms.opening).contains { question in
      switch known[question] {
      case .skipped?: false
      case .written?: !leavingOutWords
      case .chosen?, nil: true
      }
    }
  }

  /// The words that would be kept if the visit ended now.
  public var writtenWords: [RedactedWords] {
    (path?.questions ?? []).compactMap { question in
      if case .written(let words) = draft.answers[question] { words } else { nil }
    }
  }

  /// A worker or carer helps to answer: then that worker has seen the answers. The choices say so.
  public var isSeenByWorker: Bool {
    (form?.questions ?? []).contains { question in
      question.choices.contains { $0.isWorker && draft.answers.chose($0.code, in: question.code) }
    }
  }

  /// What the visit still needs once its answers are in the box.
  ///
  /// - Parameter attempt: which of its take-back words it was given.
  public func sent(attempt: Int) -> SentVisit? {
    guard let form else { return nil }
    var sent = SentVisit(form: form.code, place: draft.place, voice: voice)
    sent.attempt = attempt
    sent.wasSeenByWorker = isSeenByWorker
    if let offer = form.offers, offer.shown.holds(after: known.given) { sent.offered = offer.form }
    guard let list = form.list else { return sent }
    sent.chosen = known[list.from]?.choices ?? []
    sent.first = list.first.flatMap { known[$0]?.choices.first }
    sent.last = list.last.flatMap { known[$0]?.choices.first }
    if let opened = form.wordsOpened(by: list.from), case .written(let words)? = known[opened.code]
    {
      sent.ownWish = words
    }
    return sent
  }
}
