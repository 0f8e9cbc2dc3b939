public import Survey

/// Tell us what you think.
public struct FirstPage: VisitorPage {
  public static let template = "first"
  public let title: String
  let action: String
  let practice: String
  /// The newest of what was said and done.
  public var changed: ToldAction?
  let hidden: [Hidden] = []
  let unsafe = false

  public init(words: Words, start: String, practice: String) {
    title = words.text("first.title")
    action = start
    self.practice = practice
  }

  public mutating func fill(_ fillings: inout Fillings) { fillings.add(&changed) }
}

/// You have answered the main questions.
public struct EnoughPage: VisitorPage {
  public static let template = "enough"
  public let title: String
  var back: Hole?
  var sentences: [Hole]
  let action: String
  let hidden: [Hidden] = []

  public init(words: Words, questionsLeft: Int, back: String?, action: String) {
    title = words.text("enough.title")
    sentences = words.texts("enough.sentences", filling: ["left": "\(questionsLeft)"])
      .map(Hole.init)
    self.back = back.map(Hole.init)
    self.action = action
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&back)
    fillings.add(&sentences)
  }
}

/// Thank you.
public struct ThanksPage: VisitorPage {
  public static let template = "thanks"
  public let title: String
  var takeBackWords: Hole
  let takeBack: String
  let finish: String
  let hidden: [Hidden] = []
  public var list: OfferedList?
  /// Where a form that fits the answers can be begun.
  public var again: Again?
  /// Whether the person wants a card, where the service gives cards.
  public var card: OfferedCard?
  let unsafe = false

  /// The person's own list, shown once and never kept.
  public struct OfferedList: HasHoles {
    let heading: String
    let offer: [String]
    var items: [ListPage.Item]
    var text: [Hole]
    let action: String
    var hidden: [Hidden]

    public init(
      words: Words, heading: String, items: [ListPage.Item], text: [String], action: String,
      hidden: [Hidden]
    ) {
      self.heading = heading
      offer = words.texts("list.offer")
      self.items = items
      self.text = text.map(Hole.init)
      self.action = action
      self.hidden = hidden
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&items)
      fillings.add(&text)
      fillings.add(&hidden)
    }
  }

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
    fillings.add(&takeBackWords)
    fillings.add(&list)
    fillings.add(&again)
    fillings.add(&card)
  }
}

/// The person's own list, to show or print. Made from what the thank-you page sent; never kept.
public struct ListPage: VisitorPage {
  public static let template = "list"
  public let title: String
  let heading: String
  var items: [Item]
  var text: [Hole]
  let finish: String
  let hidden: [Hidden] = []

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
    heading: String, items: [Item], text: [String], finish: String
  ) {
    title = heading
    self.heading = heading
    self.items = items
    self.text = text.map(Hole.init)
    self.finish = finish
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&items)
    fillings.add(&text)
  }
}

/// Are you still there?
public struct StillPage: VisitorPage {
  public static let template = "still"
  public let title: String
  let sentences: [String]
  let action: String
  let clear: String
  let hidden: [Hidden] = []

  public init(words: Words, carryOn: String, clear: String) {
    title = words.text("still.title")
    sentences = words.texts("still.sentences")
    action = carryOn
    self.clear = clear
  }
}
