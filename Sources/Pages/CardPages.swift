public import Survey

extension ThanksPage {
  /// Do you want a card?
  public struct OfferedCard: Sendable {
    let action: String
    let hidden: [Hidden]

    public init(action: String, hidden: [Hidden]) {
      self.action = action
      self.hidden = hidden
    }
  }
}

/// What is left off a card unless it is ticked.
public struct CardLeftOffPage: Page {
  public static let template = "card-left-off"
  public let title: String
  let action: String
  let hidden: [Hidden]
  let control = "checkbox"
  let name = CardLeftOffPage.field
  let choices: [ChoiceView]
  let finish: String

  /// The name of the ticked boxes in what is posted.
  public static let field = "add"

  public init(
    words: Words, action: String, hidden: [Hidden], choices: [ChoiceView], finish: String
  ) {
    title = words.text("card.leftOff.title")
    self.action = action
    self.hidden = hidden
    self.choices = choices
    self.finish = finish
  }
}

/// A card. It is shown once, and only the person has its words.
public struct CardPage: Page {
  public static let template = "card"
  public let title: String
  let cardWords: String
  let address: String
  let finish: String

  public init(words: Words, cardWords: String, address: String, finish: String) {
    title = words.text("card.made.title")
    self.cardWords = cardWords
    self.address = address
    self.finish = finish
  }
}

/// Type the words on your card.
public struct CardWordsPage: Page {
  public static let template = "card-words"
  public let title: String
  let problem: Problem?
  let back: String?
  let action: String
  let text: String

  /// - Parameter problem: which of the problems in the wording.
  public init(
    words: Words, back: String?, action: String, typed: String = "", problem: String? = nil
  ) {
    title = words.text("card.ask.title")
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "card-words") }
    self.back = back
    self.action = action
    text = typed
  }
}
