public import Survey

/// Do you want a card? What tells of another person is left off it unless it is ticked.
public struct CardOfferPage: Page {
  public static let template = "card-offer"
  public let title: String
  let action: String
  let back: String
  let control = "checkbox"
  let name = CardOfferPage.field
  let choices: [ChoiceView]
  let leavesOff: Bool
  let takeBackWords: String
  let finish: String

  /// The name of the ticked boxes in what is posted.
  public static let field = "add"

  public init(
    words: Words, action: String, back: String, choices: [ChoiceView], takeBackWords: String,
    finish: String
  ) {
    title = words.text("card.title")
    self.action = action
    self.back = back
    self.choices = choices
    leavesOff = !choices.isEmpty
    self.takeBackWords = takeBackWords
    self.finish = finish
  }
}

/// A card. It is shown once, and only the person has its words.
public struct CardPage: Page {
  public static let template = "card"
  public let title: String
  let cardWords: String
  let address: String
  let takeBackWords: String
  let finish: String
  /// There is a printer, and a keyboard.
  public var prints = false
  public var hasKeys = false

  public init(
    words: Words, cardWords: String, address: String, takeBackWords: String, finish: String
  ) {
    title = words.text("card.made.title")
    self.cardWords = cardWords
    self.address = address
    self.takeBackWords = takeBackWords
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
  let hidden: [Hidden]
  let text: String

  /// - Parameter problem: which of the problems in the wording.
  public init(
    words: Words, title: String, back: String?, action: String, hidden: [Hidden],
    typed: String = "", problem: String? = nil
  ) {
    self.title = title
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "card-words") }
    self.back = back
    self.action = action
    self.hidden = hidden
    text = typed
  }
}
