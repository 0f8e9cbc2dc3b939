public import Survey

/// Tell us what you think.
public struct FirstPage: ListenedPage {
  public static let template = "first"
  let title: String
  public var listen: Listening?
  let action: String
  let practice: String
  /// Other languages in which an interpreter can be reached.
  public var languages: [LanguageLink] = []
  /// Other languages in which all pages can be read.
  public var choice: LanguageChoice?
  /// The newest of what was said and done.
  public var changed: ToldAction?
  let hidden: [Hidden] = []

  public init(words: Words, start: String, practice: String) {
    title = words.text("first.title")
    action = start
    self.practice = practice
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&changed)
  }
}

/// You have answered the main questions.
public struct EnoughPage: ListenedPage {
  public static let template = "enough"
  var title: Hole
  public var listen: Listening?
  var back: Hole?
  var action: Hole
  var hidden: [Hidden]

  public init(title: String, back: String?, action: String, hidden: [Hidden]) {
    self.title = Hole(title)
    self.back = back.map(Hole.init)
    self.action = Hole(action)
    self.hidden = hidden
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&action)
    fillings.add(&hidden)
  }

  /// What of it can be listened to.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("enough.heading")] + words.texts("enough.sentences"),
      buttons: [words.text("enough.finish"), words.text("enough.more")])
  }
}

/// Thank you: the answers are in the box, and these words take them out again.
public struct ThanksPage: ListenedPage {
  public static let template = "thanks"
  let title: String
  public var listen: Listening?
  var takeBackWords: Hole
  let takeBack: String
  let finish: String
  /// The address of the person's own list, when there is one.
  public var list: String?
  /// Where a form that fits the answers can be begun.
  public var again: Again?

  /// "Do you want to choose again?"
  public struct Again: HasHoles {
    let text: String
    let action: String
    var hidden: [Hidden]

    public init(text: String, action: String, hidden: [Hidden]) {
      self.text = text
      self.action = action
      self.hidden = hidden
    }

    public mutating func fill(_ fillings: inout Fillings) { fillings.add(&hidden) }
  }

  public init(words: Words, takeBackWords: String, takeBack: String, finish: String) {
    title = words.text("thanks.title")
    self.takeBackWords = Hole(takeBackWords)
    self.takeBack = takeBack
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&takeBackWords)
    fillings.add(&again)
  }
}

/// The person's own list, to show, copy or print.
public struct ListPage: ListenedPage {
  public static let template = "list"
  let title: String
  public var listen: Listening?
  let heading: String
  var items: [Item]
  var text: [Hole]
  var takeBackWords: Hole
  let back: String
  let finish: String
  /// The workers are not sent these answers, and none sat beside.
  public var tells = false
  /// There is a printer, and a keyboard.
  public var prints = false
  public var hasKeys = false
  /// Where a card is offered, when there are cards.
  public var card: String?

  public struct Item: HasHoles {
    var label: Hole
    var picture: Hole?
    let most: Bool

    public init(label: String, picture: String?, most: Bool) {
      self.label = Hole(label)
      self.picture = picture.map(Hole.init)
      self.most = most
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&label)
      fillings.add(&picture)
    }
  }

  public init(
    words: Words, heading: String, items: [Item], text: [String], takeBackWords: String,
    back: String, finish: String
  ) {
    title = words.text("list.title")
    self.heading = heading
    self.items = items
    self.text = text.map(Hole.init)
    self.takeBackWords = Hole(takeBackWords)
    self.back = back
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&items)
    fillings.add(&text)
    fillings.add(&takeBackWords)
  }
}
