public import Survey

/// Tell us what you think.
public struct FirstPage: Page {
  public static let template = "first"
  public let title: String
  let action: String
  let practice: String
  /// The newest of what was said and done.
  public var changed: ToldAction?
  let hidden: [Hidden] = []

  public init(words: Words, start: String, practice: String) {
    title = words.text("first.title")
    action = start
    self.practice = practice
  }
}

/// You have answered the main questions.
public struct EnoughPage: Page {
  public static let template = "enough"
  public let title: String
  let back: String?
  let action: String
  let hidden: [Hidden]

  public init(title: String, back: String?, action: String, hidden: [Hidden]) {
    self.title = title
    self.back = back
    self.action = action
    self.hidden = hidden
  }
}

/// Thank you: the answers are in the box, and these words take them out again.
public struct ThanksPage: Page {
  public static let template = "thanks"
  public let title: String
  let takeBackWords: String
  let takeBack: String
  let finish: String
  /// The address of the person's own list, when there is one.
  public var list: String?
  /// Where a form that fits the answers can be begun.
  public var again: Again?

  /// "Do you want to choose again?"
  public struct Again: Sendable {
    let text: String
    let action: String
    let hidden: [Hidden]

    public init(text: String, action: String, hidden: [Hidden]) {
      self.text = text
      self.action = action
      self.hidden = hidden
    }
  }

  public init(words: Words, takeBackWords: String, takeBack: String, finish: String) {
    title = words.text("thanks.title")
    self.takeBackWords = takeBackWords
    self.takeBack = takeBack
    self.finish = finish
  }
}

/// The person's own list, to show, copy or print.
public struct ListPage: Page {
  public static let template = "list"
  public let title: String
  let heading: String
  let items: [Item]
  let text: [String]
  let takeBackWords: String
  let back: String
  let finish: String
  /// The workers are not sent these answers, and none sat beside.
  public var tells = false
  /// There is a printer, and a keyboard.
  public var prints = false
  public var hasKeys = false
  /// Where a card is offered, when there are cards.
  public var card: String?

  public struct Item: Sendable {
    let label: String
    let picture: String?
    let most: Bool

    public init(label: String, picture: String?, most: Bool) {
      self.label = label
      self.picture = picture
      self.most = most
    }
  }

  public init(
    words: Words, heading: String, items: [Item], text: [String], takeBackWords: String,
    back: String, finish: String
  ) {
    title = words.text("list.title")
    self.heading = heading
    self.items = items
    self.text = text
    self.takeBackWords = takeBackWords
    self.back = back
    self.finish = finish
  }
}
