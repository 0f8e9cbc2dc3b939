public import Survey

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
  /// People may take a card.
  public var card = false

  public init(
    words: Words, back: String?, notice: String, kept: String, takeBack: String, keepsArea: Bool,
    workersAreNotSent: Bool
  ) {
    title = words.text("happens.title")
    self.back = back
    self.notice = notice
    self.kept = kept
    self.takeBack = takeBack
    self.keepsArea = keepsArea
    self.workersAreNotSent = workersAreNotSent
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
