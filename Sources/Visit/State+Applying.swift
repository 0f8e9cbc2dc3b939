internal import Anonymity
public import Survey

extension State {
  /// Applies what was sent from a page: the next state, and the page that it leads to.
  ///
  /// - Throws: a mistake that the person can put right; then nothing has changed.
  public mutating func apply(_ input: Input) throws(Mistake) -> Outcome {
    if let covering = input.covering { cover(covering) }
    if input.button == .stay { return stay(with: input) }
    var after = self
    if try after.answer(input) == .putOff { return .putOff }
    after.draft.forgetPending(on: input.screen.name)
    after.trace()
    if input.screen.question != nil { after.askAgainWhatNoLongerFits(besides: input.screen) }
    let screen = after.screen(after: input)
    after.show(screen)
    self = after
    return .shows(screen)
  }

  /// What is filled in and not yet sent stays on its page, redacted, and is no answer.
  private mutating func stay(with input: Input) -> Outcome {
    draft.keep(
      Draft.Pending(
        screen: input.screen.name, ticked: input.submission.ticked, words: input.submission.words))
    show(input.screen)
    return .shows(input.screen)
  }

  /// A second press changes nothing, so that a hand that shakes covers no other word.
  private mutating func cover(_ word: Covering) {
    guard case .written(let words)? = draft.answers[word.question] else { return }
    draft.answers[word.question] = .written(
      word.isCovered ? words.covering(word.position) : words.uncovering(word.position))
    trace()
  }

  private func screen(after input: Input) -> Screen {
    if input.button == .more,
      let more = input.screen.question.flatMap({ form?.question($0) })?.more,
      let opened = screen(named: more.text)
    {
      return opened
    }
    guard form != nil else { return next }
    if input.button == .enough, !input.isChange, let view = unofferedView { return view }
    let isLast = input.screen.question == Form.view
    return input.button == .enough || input.isChange || isLast ? .check : next
  }

  /// The helper's own view, which *That is enough* offers once to someone who answers for another.
  private var unofferedView: Screen? {
    guard voice == .behalf, let view = path?.screen(named: Form.view.text), number(of: view) == nil
    else { return nil }
    return view
  }

  /// Nothing, or that the visit is put off.
  private mutating func answer(_ input: Input) throws(Mistake) -> Outcome? {
    let ticked = input.submission.ticked
    switch input.screen {
    case .about: try choose(ticked)
    case .time where ticked == ["later"]: return .putOff
    case .question(let code, let page): try answer(code, on: page, input)
    case .enough: draft.isFinishing = input.button == .finish
    case .card, .cardSafe: try answerCard(input)
    case .check: return nil
    case .reassurance, .time, .interstitial: break
    }
    draft.done.insert(input.screen.name)
    return nil
  }

  private mutating func answer(
    _ code: Question.Code, on page: Int, _ input: Input
  ) throws(Mistake) {
    guard let form, let question = form.question(code) else { throw .notOnTheForm }
    let isSkipped = input.button == .skip
    let earlier = draft.answers[code]
    var answer = try question.answer(
      from: isSkipped ? Submission(ticked: []) : input.submission, page: page,
      offering: question.offered(on: page, after: draft.answers.given, in: form), after: earlier)
    if case (.written(let words), .written(let old)?) = (answer, earlier) {
      answer = .written(words.resuming(old))
    }
    draft.answers[code] = answer
    draft.changed.removeAll { $0 == code }
    if input.button == .more, let more = question.more { draft.answers.opened.insert(more) }
  }

  /// Opens the pages again whose answers an earlier one has ruled out.
  private mutating func askAgainWhatNoLongerFits(besides answered: Screen) {
    for question in draft.answers.questions
    where known[question] == nil && question.text != answered.name {
      draft.done.remove(question.text)
    }
  }
}

/// What do you want to tell us about?
extension State {
  /// Nothing ticked is "I am not sure", which stands last.
  private mutating func choose(_ ticked: [String]) throws(Mistake) {
    let choices = forms.about.choices
    let chosen = ticked.isEmpty ? choices.last : choices.first { [$0.value] == ticked }
    guard let form = chosen.flatMap({ forms.form($0.opens) }) else { throw .notOnTheForm }
    if draft.form != form.code { begin(form) }
  }

  /// Begins a form, or another one; of the answers, only those to what both open with still fit.
  public mutating func begin(_ new: Form) {
    var fresh = Draft(at: draft.place)
    fresh.form = new.code
    fresh.version = new.version
    fresh.shown = draft.shown
    fresh.done = draft.done.intersection(Screen.opening.map(\.name))
    for (question, other) in zip(new.questions, form?.questions ?? []) {
      guard question == other else { break }
      fresh.answers[question.code] = draft.answers[question.code]
      if draft.done.contains(question.code.text) { fresh.done.insert(question.code.text) }
    }
    draft = fresh
    form = new
    trace()
  }
}
