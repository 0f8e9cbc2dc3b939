public import Survey

/// What happens to my answers?
public struct WhatHappensPage: ListenedPage {
  public static let template = "what-happens"
  public let title: String
  public var listen: Listening?
  var back: Hole?
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
    self.back = back.map(Hole.init)
    self.notice = notice
    self.kept = kept
    self.takeBack = takeBack
    self.keepsArea = keepsArea
    self.workersAreNotSent = workersAreNotSent
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }
}

/// The full privacy notice.
public struct NoticePage: ListenedPage {
  public static let template = "notice"
  public let title: String
  public var listen: Listening?
  /// People may take a card.
  public var card = false
  var back: Hole?
  let kept: String

  public init(words: Words, back: String?, kept: String) {
    title = words.text("notice.title")
    self.back = back.map(Hole.init)
    self.kept = kept
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }
}

/// Everything that is kept, question by question.
public struct KeptPage: ListenedPage {
  public static let template = "kept"
  public let title: String
  public var listen: Listening?
  /// People may take a card.
  public var card = false
  var back: Hole?
  let groups: [Group]

  public struct Group: Hashable, Sendable {
    let heading: String
    let rows: [Row]
  }

  public struct Row: Hashable, Sendable {
    let question: String
    let many: Bool
    let answers: [String]
    let ownWords: Bool
  }

  public init(words: Words, back: String?, forms: [Form]) {
    title = words.text("kept.title")
    self.back = back.map(Hole.init)
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

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }

  /// Its long table is compared, which is quick, and not hashed, which is not.
  public func hash(into hasher: inout Hasher) { hasher.combine(card) }
}
