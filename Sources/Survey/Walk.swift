/// One walk through a form, question by question: which answers still count, and which pages there are.
///
/// What a question hangs on comes before it, so nothing is gone back to.
public struct Walk {
  /// The answers without those to questions that are no longer asked, or that took a choice which is
  /// no longer offered, after the person changed an earlier answer.
  public private(set) var known: GivenAnswers

  private let form: Form
  private var asked: Set<Question.Code> = []
  private var opening: [Screen] = []
  private var main: [Screen] = []
  private var rest: [Screen] = []
  private var view: [Screen] = []

  public init(through form: Form, after answers: GivenAnswers) {
    self.form = form
    known = answers
    // By place: a question is large, and each request comes here.
    for place in form.questions.indices { ask(form.questions[place]) }
    known.keep(only: asked)
  }

  /// A skipped question opens nothing but what says so itself, and an answer that an earlier one has
  /// overtaken opens nothing at all.
  ///
  /// Who is answering comes first, then a card where one answers a question, then the main questions,
  /// "enough for now" and the rest, unless the person has finished there. The helper's own view is
  /// always last.
  ///
  /// - Parameter withCard: the words of a card were typed, and it is to be asked whether to show it.
  public func path(finishing: Bool = false, withCard: Bool = false) -> Path {
    var screens = opening
    if form.question(whoseCard: .takes) != nil {
      screens += withCard ? [.card, .cardSafe] : [.card]
    }
    screens += main
    if !rest.isEmpty { screens.append(.enough) }
    if !finishing { screens += rest }
    screens += view
    screens.append(.check)
    return Path(of: screens)
  }

  private mutating func ask(_ question: Question) {
    guard question.shown.holds(for: question.code, after: known) else {
      return known.drop(question.code)
    }
    if question.kind == .each {
      for one in form.asked(question, after: known) { add(one) }
    } else {
      add(question)
    }
  }

  private mutating func add(_ question: Question) {
    asked.insert(question.code)
    if known.has(question.code) { dropUnoffered(in: question) }
    let choices = known.choices(of: question.code)
    if question.code == Form.view {
      question.addScreens(to: &view, answered: choices)
    } else if form.opening.contains(question.code) {
      question.addScreens(to: &opening, answered: choices)
    } else if question.isCore {
      question.addScreens(to: &main, answered: choices)
    } else {
      question.addScreens(to: &rest, answered: choices)
    }
  }

  /// What is offered can hang on other answers: on what was chosen, and on who is answering.
  private mutating func dropUnoffered(in question: Question) {
    let chosen = known.choices(of: question.code)
    guard question.offersByAnswers, !chosen.isEmpty else { return }
    let offered = (0..<max(question.pages.count, 1)).flatMap {
      question.offered(on: $0, after: known, in: form).map(\.code)
    }
    if !chosen.allSatisfy(offered.contains) { known.drop(question.code) }
  }
}

extension Form {
  /// The answers that still count.
  public func pruned<W>(_ answers: Answers<W>) -> Answers<W> {
    answers.counting(Walk(through: self, after: answers.given).known)
  }
}

extension Question {
  fileprivate var offersByAnswers: Bool {
    offersChosenOf != nil || pages.contains { $0.choices.contains { $0.only != nil } }
  }

  /// Its pages, and the page that its answer leads to.
  fileprivate func addScreens(to screens: inout [Screen], answered choices: [Choice.Code]) {
    for page in 0..<max(pages.count, 1) { screens.append(.question(code, page: page)) }
    for chosen in choices {
      if let message = choice(chosen)?.leadsTo {
        return screens.append(.interstitial(message, after: code))
      }
    }
  }
}
