public import Survey

/// What of a page can be listened to, one thing at a time. Nothing that anyone typed or chose is
/// ever among it.
public struct Spoken: Sendable, Equatable {
  /// What is heard from the top of the page.
  public let parts: [Part]
  /// What is heard beside each choice.
  public let choices: [String]

  public struct Part: Sendable, Equatable {
    public let kind: Kind
    public let text: String
    /// What its player is called, where a page has several of a kind.
    public var label: String?
  }

  /// What a part is; its name in the wording, `listen.parts`.
  public enum Kind: String, Sendable, CaseIterable { case question, help, page, buttons }

  /// In the order of their numbers: a recording's address is its number, counted from 1.
  public var texts: [String] { parts.map(\.text) + choices }

  init(_ parts: [(Kind, [String])], choices: [[String]] = []) {
    self.parts = parts.compactMap { kind, texts in
      let text = texts.saidAloud
      return text.isEmpty ? nil : Part(kind: kind, text: text)
    }
    self.choices = choices.map(\.saidAloud)
  }

  /// A page that is only read.
  public init(page texts: [String], buttons: [String] = [], choices: [String] = []) {
    self.init([(.page, texts), (.buttons, buttons)], choices: choices.map { [$0] })
  }

  /// A long page: what stands at its top, then each section by itself, then its buttons.
  public init(page texts: [String], sections: [Section], buttons: [String] = []) {
    let (top, end) = (Spoken([(.page, texts)]), Spoken([(.buttons, buttons)]))
    parts = top.parts + sections.map(\.part) + end.parts
    choices = []
  }

  /// A part of a page with a heading of its own.
  public struct Section: Sendable, Equatable {
    public let heading: String
    public let texts: [String]

    public init(_ heading: String, _ texts: [String]) {
      self.heading = heading
      self.texts = texts
    }

    /// Its heading and all below it.
    public var whole: String { ([heading] + texts).saidAloud }

    fileprivate var part: Part { Part(kind: .page, text: whole, label: heading) }
  }
}

extension [String] {
  /// One text to be read aloud: each piece ends as a sentence does, so that a voice rests there.
  var saidAloud: String {
    filter { !$0.isEmpty }.map { $0.last.map(".?!:۔؟।".contains) == true ? $0 : $0 + "." }
      .joined(separator: " ")
  }
}

extension AskedQuestion {
  /// The question with its caption, what helps to answer it, the buttons, and each choice.
  public func spoken(in voice: Voice, _ words: Words) -> Spoken {
    let said = question.text[voice]
    let buttons: (Spoken.Kind, [String]) = (.buttons, buttons(words))
    guard question.kind != .words else {
      let isEnglish = words.text("lang") == Language.original
      let help =
        (question.lead + question.help).map { $0[voice] } + words.texts("words.help")
        + (isEnglish ? [] : words.texts("words.translated"))
      return Spoken([(.question, [said]), (.help, help), buttons])
    }
    let help = (lead(in: voice) + question.help.map { $0[voice] } + stem(in: voice))
    return Spoken(
      [(.question, [said, caption(in: voice) ?? ""]), (.help, help), buttons],
      choices: offered.map { choice in
        [choice.label[voice]] + choice.help.map { $0[voice] }
      })
  }

  private func buttons(_ words: Words) -> [String] {
    let there = [
      ("continue", true), ("more", question.more != nil), ("skip", skips), ("enough", stops),
    ]
    return there.filter(\.1).map { words.text("buttons.\($0.0)") }
  }

  /// "Being safe": said above the choices when a question has several pages.
  func caption(in voice: Voice) -> String? {
    question.pages.indices.contains(page) ? question.pages[page].heading?[voice] : nil
  }

  /// "I want:"
  func stem(in voice: Voice) -> [String] { leads(in: voice).filter { $0.hasSuffix(":") } }

  /// Sentences above the question, the first time it is met.
  func lead(in voice: Voice) -> [String] {
    page == 0 ? leads(in: voice).filter { !$0.hasSuffix(":") } : []
  }

  private func leads(in voice: Voice) -> [String] {
    question.lead.map { $0[voice] }.filter { !$0.isEmpty }
  }
}
