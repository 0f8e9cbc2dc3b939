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
    self.init(
      through: form, knowing: form.pruned(answers), finishing: finishing, withCard: withCard)
  }

  /// The same for who has pruned the answers already.
  public init<W>(
    through form: Form, knowing known: Answers<W>, finishing: Bool, withCard: Bool
  ) {
    var stretches = Stretches()
    stretches.add(form, after: known)
    var screens = stretches.opening
    if form.question(whoseCard: .takes) != nil {
      screens += withCard ? [.card, .cardSafe] : [.card]
    }
    screens += stretches.main
    if !stretches.rest.isEmpty { screens.append(.enough) }
    if !finishing { screens += stretches.rest }
    screens += stretches.view
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

/// The pages of a form by where they stand in a visit.
private struct Stretches {
  var opening: [Screen] = []
  var main: [Screen] = []
  var rest: [Screen] = []
  var view: [Screen] = []

  /// By place: a question is large, and each request comes here twice.
  mutating func add<W>(_ form: Form, after known: Answers<W>) {
    for place in form.questions.indices
    where form.questions[place].shown.holds(for: form.questions[place].code, after: known) {
      if form.questions[place].kind == .each {
        for asked in form.asked(form.questions[place], after: known) { add(asked, form, known) }
      } else {
        add(form.questions[place], form, known)
      }
    }
  }

  private mutating func add<W>(_ question: Question, _ form: Form, _ known: Answers<W>) {
    let code = question.code
    if code == Form.view {
      question.addScreens(to: &view, answered: known[code])
    } else if form.opening.contains(code) {
      question.addScreens(to: &opening, answered: known[code])
    } else if question.isCore {
      question.addScreens(to: &main, answered: known[code])
    } else {
      question.addScreens(to: &rest, answered: known[code])
    }
  }
}

extension Question {
  /// Its pages, and the page that its answer leads to.
  fileprivate func addScreens<W>(to screens: inout [Screen], answered answer: Answer<W>?) {
    for page in 0..<max(pages.count, 1) { screens.append(.question(code, page: page)) }
    for chosen in answer?.choices ?? [] {
      if let message = choice(chosen)?.leadsTo {
        return screens.append(.interstitial(message, after: code))
      }
    }
  }
}

extension Form {
  /// The question for the helper's own view, which every form ends with.
  public static let view: Question.Code = "view"
}
