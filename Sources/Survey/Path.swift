/// The pages of a visit in order, as far as the answers so far decide them.
public struct Path: Sendable, Equatable {
  public let screens: [Screen]

  /// The path through a form. A skipped question opens nothing but what says so itself, and an
  /// answer that an earlier one has overtaken opens nothing at all.
  ///
  /// Who is answering comes first, then a card where one answers a question, then the main questions,
  /// "enough for now" and the rest, unless the person has finished there. The helper's own view is
  /// always last.
  ///
  /// - Parameter withCard: the words of a card were typed, and it is to be asked whether to show it.
  public init<W>(
    through form: Form, after answers: Answers<W>, finishing: Bool = false, withCard: Bool = false
  ) {
    let steps = form.steps(after: form.pruned(answers))
    let opening = steps.filter { form.opening.contains($0.question.code) }
    let own = steps.filter { !form.opening.contains($0.question.code) && !$0.isLast }
    let rest = own.filter { !$0.question.isCore }
    var screens = opening.flatMap(\.screens)
    if form.question(whoseCard: .takes) != nil {
      screens += withCard ? [.card, .cardSafe] : [.card]
    }
    screens += own.filter(\.question.isCore).flatMap(\.screens)
    if !rest.isEmpty { screens.append(.enough) }
    if !finishing { screens += rest.flatMap(\.screens) }
    screens += steps.filter(\.isLast).flatMap(\.screens)
    screens.append(.check)
    self.screens = screens
  }

  /// The first page that has not been answered yet: the check page when all have.
  public func nextOpen(done: Set<String>) -> Screen {
    screens.first { !done.contains($0.name) } ?? .check
  }

  public func screen(named name: String) -> Screen? { screens.first { $0.name == name } }

  /// The questions that are asked, each once.
  public var questions: [Question.Code] {
    var seen: Set<Question.Code> = []
    return screens.compactMap(\.question).filter { seen.insert($0).inserted }
  }
}

/// A question as it stands on the path, with the page its answer leads to.
private struct Step {
  let question: Question
  let interstitial: Interstitial?
  let isLast: Bool

  var screens: [Screen] {
    question.screens + (interstitial.map { [.interstitial($0, after: question.code)] } ?? [])
  }
}

extension Form {
  fileprivate func steps<W>(after known: Answers<W>) -> [Step] {
    questions.filter { $0.shown.holds(for: $0.code, after: known) }
      .flatMap { question in asked(question, after: known) }
      .map { question in
        let interstitial = known[question.code]?.choices.lazy.compactMap {
          question.choice($0)?.leadsTo
        }
        return Step(
          question: question, interstitial: interstitial?.first,
          isLast: question.code == Form.view)
      }
  }

  /// The question for the helper's own view, which every form ends with.
  public static let view: Question.Code = "view"
}
