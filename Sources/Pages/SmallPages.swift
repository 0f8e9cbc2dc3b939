public import Survey

/// Get help.
public struct HelpPage: Page {
  public static let template = "help"
  public let title: String
  let back: String?

  public init(words: Words, back: String?) {
    title = words.text("help.title")
    self.back = back
  }
}

/// A small page: "The screen is clear."
public struct MessagePage: Page {
  public static let template = "message"
  public var title: String
  let heading: String
  let sentences: [String]
  let picture: String?
  public var back: String?
  public var helpBox = false
  public var linkButtons: [LinkButton] = []
  public var buttons: [Button] = []

  /// A button in a form of its own.
  public struct Button: Sendable {
    let label: String
    let action: String
    let then: String?
    let hidden: [Hidden]

    public init(_ label: String, to action: String, then: String? = nil, hidden: [Hidden] = []) {
      self.label = label
      self.action = action
      self.then = then
      self.hidden = hidden
    }
  }

  /// - Parameter name: which of the messages in the wording.
  public init(_ name: String, words: Words, picture: String? = nil) {
    title = words.text("messages.\(name).title")
    heading = words.text("messages.\(name).heading")
    sentences = words.texts("messages.\(name).sentences")
    self.picture = picture
  }
}

/// Something is wrong, and it is not the person's fault.
public struct ErrorPage: Page {
  public static let template = "error"
  public let title: String
  let heading: String
  let sentences: [String]
  public var reference: String?
  public var linkButtons: [LinkButton] = []

  public init(_ name: String, words: Words) {
    title = words.text("errors.\(name).title")
    heading = words.text("errors.\(name).heading")
    sentences = words.texts("errors.\(name).sentences")
  }
}

/// Try one first. Nothing is kept.
public struct PracticePage: Page {
  public static let template = "practice"
  public let title: String
  let back: String?
  let action: String
  let control = "radio"
  let name = QuestionPage.field
  let choices: [ChoiceView]

  public init(words: Words, back: String?, action: String, choices: [ChoiceView]) {
    title = words.text("practice.title")
    self.back = back
    self.action = action
    self.choices = choices
  }
}

/// Take my answers back.
public struct TakeBackPage: Page {
  public static let template = "take-back"
  public let title: String
  let problem: Problem?
  let back: String?
  let action: String
  let text: String

  public init(
    words: Words, back: String?, action: String, typed: String = "", problem: String? = nil
  ) {
    title = words.text("takeBack.title")
    self.problem = problem.map { Problem(words.text("problems.\($0)"), at: "take-back") }
    self.back = back
    self.action = action
    text = typed
  }
}

/// Text size and pictures.
public struct LookPage: Page {
  public static let template = "look"
  public let title: String
  let back: String?
  let action: String
  let hidden: [Hidden] = []
  let groups: [Group]

  public struct Group: Sendable {
    let legend: String
    let control = "radio"
    let name: String
    let choices: [ChoiceView]
  }

  public init(words: Words, look: DisplayPreferences, back: String?, action: String) {
    title = words.text("look.title")
    self.back = back
    self.action = action
    func group<Option: CaseIterable & RawRepresentable<String> & Equatable>(
      _ name: String, _ labels: String, chosen: Option
    ) -> Group {
      Group(
        legend: words.text("look.\(name)"), name: name,
        choices: Option.allCases.map { option in
          ChoiceView(
            id: "\(name)-\(option.rawValue)", value: option.rawValue,
            label: words.text("look.\(labels).\(option.rawValue)"), checked: option == chosen)
        })
    }
    groups = [
      group("size", "sizes", chosen: look.size),
      group("pictures", "places", chosen: look.pictures),
      group("colours", "schemes", chosen: look.colours),
    ]
  }
}
