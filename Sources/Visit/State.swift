public import Anonymity
public import Survey

/// A visit as a value: its draft, and the one path that the draft's answers lead along.
///
/// It is all there is to a visit. The visitor's pages, paper entry, the demonstration and the tests
/// walk a form by `apply` and `next`; none of them decides what comes after what.
///
///     var visit = State(Draft(at: "own"), in: forms)
///     let outcome = try visit.apply(Input(from: visit.next))
public struct State: Sendable {
  public internal(set) var draft: Draft
  public let forms: Forms
  /// What the person wants to tell about; nothing before that was asked.
  public internal(set) var form: Form?
  /// The pages of the form, as far as the answers so far decide them.
  public internal(set) var path: Path?
  /// The answers to what is still asked: those that decide the path, and all that will be sent.
  public private(set) var known = Answers<RedactedWords>()

  /// Takes a draft up again. A form that has changed since keeps what still fits.
  public init(_ draft: Draft, in forms: Forms) {
    self.draft = draft
    self.forms = forms
    form = draft.form.flatMap(forms.form)
    if let form, form.version != draft.version { self.draft.migrate(to: form) }
    trace()
    if self.draft.shown.isEmpty { numberPassed() }
    // After a form has changed, the page that comes next may be one that was never met.
    if number(of: next) == nil { show(next) }
  }

  public var voice: Voice { draft.voice }

  /// The page that comes next: the first that was neither answered nor passed.
  public var next: Screen {
    if !draft.done.contains(Screen.reassurance.name) { return .reassurance }
    guard let path else { return .about }
    if !draft.done.contains(Screen.time.name) { return .time }
    return path.nextOpen(done: draft.done)
  }

  /// A page by its name, if it is still on the way.
  public func screen(named name: String) -> Screen? {
    Screen.opening.first { $0.name == name } ?? path?.screen(named: name)
  }

  /// What was answered on a page that asks a question.
  public func answer(on screen: Screen) -> Answer<RedactedWords>? {
    screen.question.flatMap { draft.answers[$0] }
  }

  /// Finds the path anew, after anything that decides it has changed.
  mutating func trace() {
    let walk = form.map { Walk(through: $0, after: draft.answers.given) }
    known = walk.map { draft.answers.counting($0.known) } ?? draft.answers
    path = walk?.path(finishing: draft.isFinishing, withCard: draft.card != nil)
  }
}

/// Pages by number. An address stays in a phone's history, so it holds a number that tells nothing:
/// the place of the page in the order in which this visit first met its pages.
extension State {
  /// The page with a number, counted from 1; nothing when it was never shown or is no longer asked.
  public func screen(numbered number: Int) -> Screen? {
    guard draft.shown.indices.contains(number - 1) else { return nil }
    return screen(named: draft.shown[number - 1])
  }

  /// The number of a page that has been shown.
  public func number(of screen: Screen) -> Int? {
    draft.shown.firstIndex(of: screen.name).map { $0 + 1 }
  }

  /// The number of the page that *Back* leads to: the one before, among those that have been shown, or
  /// the check page from a page that was opened there for a change.
  public func number(before screen: Screen, isChange: Bool) -> Int? {
    if isChange, let check = number(of: .check) { return check }
    let earlier = (Screen.opening + (path?.screens ?? [])).prefix { $0 != screen }
    return earlier.last { $0 != .reassurance && number(of: $0) != nil }.flatMap(number)
  }

  /// Numbers a page that is about to be shown, and with the check page all that it leads back to.
  mutating func show(_ screen: Screen) {
    if screen == .check {
      for passed in path?.screens ?? [] where draft.done.contains(passed.name) { number(passed) }
    }
    number(screen)
  }

  private mutating func number(_ screen: Screen) {
    if !draft.shown.contains(screen.name) { draft.shown.append(screen.name) }
  }

  /// A draft of an earlier version has no numbers yet: its pages get them in the order of the path.
  private mutating func numberPassed() {
    if draft.done.contains(Screen.time.name) { draft.done.insert(Screen.reassurance.name) }
    for passed in Screen.opening + (path?.screens ?? []) where draft.done.contains(passed.name) {
      number(passed)
    }
  }
}

extension Screen {
  /// The pages before a form's own.
  static let opening: [Screen] = [.reassurance, .about, .time]
}

extension Draft {
  /// Fits the answers to a form that has changed, and asks again what no longer fits.
  fileprivate mutating func migrate(to form: Form) {
    let (changed, lost) = answers.migrate(to: form)
    self.changed = changed
    lostAnswers = lostAnswers || lost
    done.subtract(done.filter { name in changed.contains { $0.isAsked(on: name) } })
    version = form.version
  }
}

extension Question.Code {
  /// Whether a page of this name asks this question: `wish` and `wish-2`, not `wish.text`.
  fileprivate func isAsked(on name: String) -> Bool {
    name == text || name.hasPrefix(text + "-")
  }
}
