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
    let known = form.pruned(answers)
    var (opening, main, rest, view): ([Screen], [Screen], [Screen], [Screen]) = ([], [], [], [])
    for question in form.questions where question.shown.holds(for: question.code, after: known) {
      for asked in form.asked(question, after: known) {
        let screens = asked.screens(answered: known[asked.code])
        switch asked.code {
        case Form.view: view += screens
        case let code where form.opening.contains(code): opening += screens
        default: if asked.isCore { main += screens } else { rest += screens }
        }
      }
    }
    var screens = opening
    if form.question(whoseCard: .takes) != nil {
      screens += withCard ? [.card, .cardSafe] : [.card]
    }
    screens += main
    if !rest.isEmpty { screens.append(.enough) }
    if !finishing { screens += rest }
    screens += view
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

extension Question {
  /// Its pages, and the page that its answer leads to.
  fileprivate func screens<W>(answered answer: Answer<W>?) -> [Screen] {
    let message = (answer?.choices ?? []).lazy.compactMap { choice($0)?.leadsTo }.first
    return screens + (message.map { [.interstitial($0, after: code)] } ?? [])
  }
}

extension Form {
  /// The question for the helper's own view, which every form ends with.
  public static let view: Question.Code = "view"
}
