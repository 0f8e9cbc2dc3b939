/// What a person sent for one page of a question, not yet taken for an answer.
public struct Submission<Words> {
  /// The values of the ticked boxes.
  public let ticked: [String]
  /// Nothing when the text box was empty or there was none.
  public let words: Words?

  public init(ticked: [String], words: Words? = nil) {
    self.ticked = ticked
    self.words = words
  }
}

extension Submission: Sendable where Words: Sendable {}

/// A mistake that a person can put right, said beside the question.
public enum Mistake: Error, Equatable, Sendable {
  case tooLong
  /// More was chosen than is asked for.
  case tooMany
  /// No page of ours sends this.
  case notOnTheForm
}

extension Question {
  /// Takes what was sent for one page as an answer, given what was answered on the other pages.
  ///
  /// Nothing ticked and nothing written is a skip, never an error; an exclusive choice gives way.
  public func answer<W>(
    from sent: Submission<W>, page: Int, offering: [Choice], after earlier: Answer<W>?
  ) throws(Mistake) -> Answer<W> {
    if kind == .words { return sent.words.map { .written($0) } ?? .skipped }
    let known = Set(offering.map(\.code.text))
    guard sent.ticked.allSatisfy(known.contains), kind == .many || sent.ticked.count <= 1,
      sent.words == nil
    else { throw .notOnTheForm }
    let kept = kind == .many ? (earlier?.choices ?? []).filter { !known.contains($0.text) } : []
    let all = Set(kept + sent.ticked.map { Choice.Code($0) })
    let ordered = (choices + offering).map(\.code).filter(all.contains)
    let chosen = withoutOutvoted(ordered.uniqued)
    if let upTo, chosen.count > upTo { throw .tooMany }
    return chosen.isEmpty ? .skipped : .chosen(chosen)
  }

  private func withoutOutvoted(_ chosen: [Choice.Code]) -> [Choice.Code] {
    let others = chosen.filter { choice($0)?.isExclusive != true }
    return others.isEmpty ? chosen : others
  }

  /// What is offered on one page: for "Which one matters most?" only what was chosen before.
  public func offered(on page: Int, after answers: GivenAnswers, in form: Form) -> [Choice] {
    guard let source = offersChosenOf, let other = form.question(source) else {
      let voice = answers.voice
      return pages.indices.contains(page)
        ? pages[page].choices.filter { $0.only == nil || $0.only == voice } : []
    }
    return answers.choices(of: source).compactMap(other.choice) + choices
  }

  /// A choice by its code, also one that is offered because it was chosen elsewhere.
  public func choice(_ code: Choice.Code, in form: Form) -> Choice? {
    choice(code) ?? offersChosenOf.flatMap(form.question)?.choice(code)
  }
}

extension Array where Element: Hashable {
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
