public import Survey

/// Do you want a card? What tells of another person is left off it unless it is ticked.
public struct CardOfferPage: ListenedPage {
  public static let template = "card-offer"
  public let title: String
  public var listen: Listening?
  let action: String
  let back: String
  let control = "checkbox"
  let name = CardOfferPage.field
  var choices: [ChoiceView]
  let leavesOff: Bool
  var takeBackWords: Hole
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
    self.takeBackWords = Hole(takeBackWords)
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&choices)
    fillings.add(&takeBackWords)
  }
}

/// A card. It is shown once, and only the person has its words.
public struct CardPage: ListenedPage {
  public static let template = "card"
  public let title: String
  public var listen: Listening?
  var cardWords: Hole
  let address: String
  var takeBackWords: Hole
  let finish: String
  /// There is a printer, and a keyboard.
  public var prints = false
  public var hasKeys = false

  public init(
    words: Words, cardWords: String, address: String, takeBackWords: String, finish: String
  ) {
    title = words.text("card.made.title")
    self.cardWords = Hole(cardWords)
    self.address = address
    self.takeBackWords = Hole(takeBackWords)
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&cardWords)
    fillings.add(&takeBackWords)
  }
}

/// Type the words on your card.
public struct CardWordsPage: ListenedPage {
  public static let template = "card-words"
  var title: Hole
  public var listen: Listening?
  public var problem: Problem?
  var back: Hole?
  var action: Hole
  var hidden: [Hidden]
  var text: Hole

  /// - Parameter problem: which of the problems in the wording.
  public init(
    words: Words, title: String, back: String?, action: String, hidden: [Hidden],
    typed: String = "", problem: String? = nil
  ) {
    self.title = Hole(title)
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "card-words") }
    self.back = back.map(Hole.init)
    self.action = Hole(action)
    self.hidden = hidden
    text = Hole(typed)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&problem)
    fillings.add(&back)
    fillings.add(&action)
    fillings.add(&hidden)
    fillings.add(&text)
  }

  /// What of it can be listened to: never the words.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("card.ask.heading")] + words.texts("card.ask.help"),
      buttons: ["buttons.continue", "card.ask.none", "buttons.enough"].map { words.text($0) })
  }
}
