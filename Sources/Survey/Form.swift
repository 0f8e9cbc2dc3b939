/// A survey: what it asks, in which order, and under which version of its codes.
public struct Form: Hashable, Sendable {
  public typealias Code = Survey.Code<Form>

  public let code: Code
  /// Raised whenever a code is added, removed or routed in another way; wording does not count.
  public let version: Int
  public let title: Wording
  public let picture: String?
  /// What the person's own list, to show a worker after sending, is made of.
  public let list: List?
  /// A form that the thank-you page offers next, after these answers.
  public let offers: Offer?
  /// The films in which it is said what the form is about.
  public internal(set) var signs: Signs?
  /// Who is answering, then the form's own questions, then the helper's own view.
  public let questions: [Question]
  /// Codes that were used once and must not come back.
  public let retired: Set<String>
  /// The questions that every form opens with: who is answering.
  let opening: Set<Question.Code>
  /// Nobody is asked it any more; its answers are counted as long as they are kept.
  public let isClosed: Bool
  /// Whether the service gives cards: nothing of them is met where it does not.
  let hasCards: Bool

  private let positions: [Question.Code: Int]

  public init(
    code: Code, version: Int, title: Wording, picture: String?, list: List?, offers: Offer?,
    questions: [Question], retired: Set<String>, opening: Set<Question.Code> = [],
    isClosed: Bool = false, hasCards: Bool = false
  ) {
    self.code = code
    self.version = version
    self.title = title
    self.picture = picture
    self.list = list
    self.offers = offers
    self.questions = questions
    self.retired = retired
    self.opening = opening
    self.isClosed = isClosed
    self.hasCards = hasCards
    var positions: [Question.Code: Int] = [:]
    for (position, question) in questions.enumerated() { positions[question.code] = position }
    self.positions = positions
  }

  /// A question by its code; for `happened.stop` the question `happened` asked about `stop`.
  public func question(_ code: Question.Code) -> Question? {
    if let position = positions[code] { return questions[position] }
    return questions.lazy.compactMap { $0.asked(as: code, in: self) }.first
  }

  /// The first question that has a role in the reports.
  public func question(for role: ReportRole) -> Question? { questions.first { $0.role == role } }

  /// The question for own words that a choice of another opens: "Something else" opens "What else do you
  /// want to happen?", which says so by its `shown`.
  public func wordsOpened(by question: Question.Code) -> Question? {
    questions.first { words in
      guard words.kind == .words, case .chosen(question, _, _) = words.shown else { return false }
      return true
    }
  }

  /// Whether this is the choice whose words are written on a page of their own.
  public func opensWords(_ choice: Choice.Code, of question: Question.Code) -> Bool {
    guard case .chosen(_, let choices, _)? = wordsOpened(by: question)?.shown else { return false }
    return choices.contains(choice)
  }

  /// The question that a card has this part in; nothing where the service gives none.
  public func question(whoseCard part: Question.CardPart) -> Question? {
    hasCards ? questions.first { $0.card == part } : nil
  }

  /// "What I want to happen": the choices of one question, the one that matters most first.
  public struct List: Hashable, Sendable {
    public let heading: Wording
    public let from: Question.Code
    /// The question whose answer stands first.
    public let first: Question.Code?
    /// The question whose answer stands below the list.
    public let last: Question.Code?
  }

  /// What the thank-you page offers: "Do you want to choose again?"
  public struct Offer: Hashable, Sendable {
    public let form: Form.Code
    public let text: Wording
    public let shown: Condition
  }
}

extension Question {
  /// For `each`: this question as it is asked about one choice, `happened` → `happened.stop`.
  func asked(about choice: Choice) -> Question {
    Question(
      code: Code("\(code.text).\(choice.code.text)"), kind: .one, isCore: isCore,
      text: choice.happened ?? text, lead: [], help: help, pages: pages, shown: .always, about: nil,
      offersChosenOf: nil, more: nil, isStored: isStored, isCountedAlone: isCountedAlone,
      isQuarterly: isQuarterly, role: role, principle: principle, rank: rank, tells: tells,
      card: nil, picture: choice.picture)
  }

  fileprivate func asked(as code: Code, in form: Form) -> Question? {
    guard kind == .each, let about, code.text.hasPrefix(self.code.text + ".") else { return nil }
    let wanted = Choice.Code(String(code.text.dropFirst(self.code.text.count + 1)))
    return form.question(about)?.choice(wanted).map(asked)
  }
}
