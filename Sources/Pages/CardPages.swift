public import Survey

extension ThanksPage {
  /// Do you want a card?
  public struct OfferedCard: HasHoles {
    let action: String
    var hidden: [Hidden]

    public init(action: String, hidden: [Hidden]) {
      self.action = action
      self.hidden = hidden
    }

    public mutating func fill(_ fillings: inout Fillings) { fillings.add(&hidden) }
  }
}

/// What is left off a card unless it is ticked.
public struct CardLeftOffPage: VisitorPage {
  public static let template = "card-left-off"
  public let title: String
  let action: String
  var hidden: [Hidden]
  let control = "checkbox"
  let name = CardLeftOffPage.field
  var choices: [ChoiceView]
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

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&hidden)
    fillings.add(&choices)
  }
}

/// A card. It is shown once, and only the person has its words.
public struct CardPage: VisitorPage {
  public static let template = "card"
  public let title: String
  var cardWords: Hole
  let address: String
  let finish: String

  public init(words: Words, cardWords: String, address: String, finish: String) {
    title = words.text("card.made.title")
    self.cardWords = Hole(cardWords)
    self.address = address
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) { fillings.add(&cardWords) }
}

/// Type the words on your card.
public struct CardWordsPage: VisitorPage {
  public static let template = "card-words"
  public let title: String
  var problem: Problem?
  var back: Hole?
  var action: Hole
  var text: Hole

  /// - Parameter problem: which of the problems in the wording.
  public init(
    words: Words, back: String?, action: String, typed: String = "", problem: String? = nil
  ) {
    title = words.text("card.ask.title")
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "card-words") }
    self.back = back.map(Hole.init)
    self.action = Hole(action)
    text = Hole(typed)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&problem)
    fillings.add(&back)
    fillings.add(&action)
    fillings.add(&text)
  }
}
