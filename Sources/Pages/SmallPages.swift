public import Survey

/// Get help.
public struct HelpPage: Page {
  public static let template = "help"
  public let title: String
  let back: String?
  let unsafe = false

  public init(words: Words, back: String?) {
    title = words.text("help.title")
    self.back = back
  }
}

/// A small page: "Your answers are gone. You can start again."
public struct MessagePage: Page {
  public static let template = "message"
  public let title: String
  let heading: String
  let sentences: [String]
  let picture: String?
  public var back: String?
  public var helpBox = false
  public var onward: [Onward] = []
  public var buttons: [Button] = []
  let unsafe = false

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
  public var onward: [Onward] = []

  public init(_ name: String, words: Words) {
    title = words.text("errors.\(name).title")
    heading = words.text("errors.\(name).heading")
    sentences = words.texts("errors.\(name).sentences")
  }
}

/// What happens to my answers?
public struct WhatHappensPage: Page {
  public static let template = "what-happens"
  public let title: String
  let back: String?
  let notice: String
  let kept: String
  let takeBack: String
  let keepsArea: Bool
  let workersAreNotSent: Bool
  let workerSaw: Bool
  /// People may take a card.
  public var card = false

  public init(
    words: Words, back: String?, notice: String, kept: String, takeBack: String, keepsArea: Bool,
    workersAreNotSent: Bool, workerSaw: Bool
  ) {
    title = words.text("happens.title")
    self.back = back
    self.notice = notice
    self.kept = kept
    self.takeBack = takeBack
    self.keepsArea = keepsArea
    self.workersAreNotSent = workersAreNotSent
    self.workerSaw = workerSaw
  }
}

/// The full privacy notice.
public struct NoticePage: Page {
  public static let template = "notice"
  public let title: String
  /// People may take a card.
  public var card = false
  let back: String?
  let kept: String

  public init(words: Words, back: String?, kept: String) {
    title = words.text("notice.title")
    self.back = back
    self.kept = kept
  }
}

/// The accessibility statement.
public struct AccessibilityPage: Page {
  public static let template = "accessibility"
  public let title: String
  let back: String?

  public init(words: Words, back: String?) {
    title = words.text("accessibility.title")
    self.back = back
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
    words: Words, back: String?, action: String, typed: String = "", isUnknown: Bool = false
  ) {
    title = words.text("takeBack.title")
    problem = isUnknown ? Problem(words.text("problems.takeBack"), at: "take-back") : nil
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

  public init(words: Words, look: Look, back: String?, action: String) {
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

/// Everything that is kept, question by question.
public struct KeptPage: Page {
  public static let template = "kept"
  public let title: String
  /// People may take a card.
  public var card = false
  let back: String?
  let groups: [Group]

  public struct Group: Sendable {
    let heading: String
    let rows: [Row]
  }

  public struct Row: Sendable {
    let question: String
    let many: Bool
    let answers: [String]
    let ownWords: Bool
  }

  public init(words: Words, back: String?, forms: [Form]) {
    title = words.text("kept.title")
    self.back = back
    groups = forms.map { form in
      Group(
        heading: form.title[.own],
        rows: form.questions.filter(\.isStored).map { question in
          Row(
            question: question.text[.own], many: question.kind == .many,
            answers: question.choices.map { $0.label[.own] },
            ownWords: question.kind == .words)
        })
    }
  }
}
