public import Survey

/// Get help.
public struct HelpPage: ListenedPage {
  public static let template = "help"
  public let title: String
  public var listen: Listening?
  var back: Hole?

  public init(words: Words, back: String?) {
    title = words.text("help.title")
    self.back = back.map(Hole.init)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }
}

/// A small page: "The screen is clear."
public struct MessagePage: ListenedPage {
  public static let template = "message"
  public var title: Hole
  public var listen: Listening?
  let heading: String
  let sentences: [String]
  let picture: String?
  public var back: Hole?
  public var helpBox = false
  public var linkButtons: [LinkButton] = []
  public var buttons: [Button] = []

  /// A button in a form of its own.
  public struct Button: HasHoles {
    let label: String
    var action: Hole
    let then: String?
    var hidden: [Hidden]

    public init(_ label: String, to action: String, then: String? = nil, hidden: [Hidden] = []) {
      self.label = label
      self.action = Hole(action)
      self.then = then
      self.hidden = hidden
    }

    public mutating func fill(_ fillings: inout Fillings) {
      fillings.add(&action)
      fillings.add(&hidden)
    }
  }

  /// - Parameter name: which of the messages in the wording.
  public init(_ name: String, words: Words, picture: String? = nil) {
    title = Hole(words.text("messages.\(name).title"))
    heading = words.text("messages.\(name).heading")
    sentences = words.texts("messages.\(name).sentences")
    self.picture = picture
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&title)
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&buttons)
  }
}

/// Something is wrong, and it is not the person's fault.
public struct ErrorPage: ListenedPage {
  public static let template = "error"
  public let title: String
  public var listen: Listening?
  let heading: String
  let sentences: [String]
  public var reference: Hole?
  public var linkButtons: [LinkButton] = []

  public init(_ name: String, words: Words) {
    title = words.text("errors.\(name).title")
    heading = words.text("errors.\(name).heading")
    sentences = words.texts("errors.\(name).sentences")
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&reference)
  }
}

/// Try one first, with what the pictures mean. Nothing is kept.
public struct PracticePage: ListenedPage {
  public static let template = "practice"
  public let title: String
  public var listen: Listening?
  var back: Hole?
  let action: String
  let control = "radio"
  let name = QuestionPage.field
  /// What the pictures beside the choices mean; nothing where there are none.
  let meanings: [String]
  /// The address of the question's picture.
  let picture: String?
  var choices: [ChoiceView]

  public init(
    words: Words, look: DisplayPreferences, back: String?, action: String, picture: String?,
    choices: [ChoiceView]
  ) {
    title = words.text("practice.title")
    self.back = back.map(Hole.init)
    self.action = action
    meanings = PracticePage.meanings(look, words)
    self.picture = picture
    self.choices = choices
  }

  static func meanings(_ look: DisplayPreferences, _ words: Words) -> [String] {
    look.pictures == .none ? [] : words.texts("practice.\(look.marks)")
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&choices)
  }
}

/// Take my answers back.
public struct TakeBackPage: ListenedPage {
  public static let template = "take-back"
  public let title: String
  public var listen: Listening?
  var problem: Problem?
  var back: Hole?
  let action: String
  var text: Hole

  public init(
    words: Words, back: String?, action: String, typed: String = "", problem: String? = nil
  ) {
    title = words.text("takeBack.title")
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "take-back") }
    self.back = back.map(Hole.init)
    self.action = action
    text = Hole(typed)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&problem)
    fillings.add(&back)
    fillings.add(&text)
  }
}

/// Text size and pictures.
public struct LookPage: ListenedPage {
  public static let template = "look"
  public let title: String
  public var listen: Listening?
  var back: Hole?
  let action: String
  let hidden: [Hidden] = []
  var groups: [Group]

  public struct Group: HasHoles {
    let legend: String
    let control = "radio"
    let name: String
    var choices: [ChoiceView]

    public mutating func fill(_ fillings: inout Fillings) { fillings.add(&choices) }
  }

  /// - Parameter picture: the address of a picture by its name; nothing where none is shown.
  public init(
    words: Words, look: DisplayPreferences, back: String?, action: String,
    picture: (String) -> String? = { _ in nil }
  ) {
    title = words.text("look.title")
    self.back = back.map(Hole.init)
    self.action = action
    func group<Option: CaseIterable & RawRepresentable<String> & Equatable>(
      _ name: String, _ labels: String, chosen: Option, drawn: (Option) -> String? = { _ in nil }
    ) -> Group {
      Group(
        legend: words.text("look.\(name)"), name: name,
        choices: Option.allCases.map { option in
          ChoiceView(
            id: "\(name)-\(option.rawValue)", value: option.rawValue,
            label: words.text("look.\(labels).\(option.rawValue)"), picture: drawn(option),
            checked: option == chosen)
        })
    }
    groups = [
      group("size", "sizes", chosen: look.size),
      group("pictures", "places", chosen: look.pictures),
      group("marks", "answers", chosen: look.marks) { picture($0 == .ticks ? "tick-yes" : "yes") },
      group("colours", "schemes", chosen: look.colours),
    ]
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
    fillings.add(&groups)
  }
}
