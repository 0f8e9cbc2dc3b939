internal import Pages
internal import Survey

/// A page outside a visit's questions that can be listened to, by the name in its address: `first`,
/// `message-cleared`. Where a page speaks in two voices, the one of someone who answers for a person
/// is named too: `list-for`.
struct OpenSpeech: Hashable, Sendable {
  let name: String
  var voice = Voice.own
  var variant: Variant?

  /// A page that says something else in some cases.
  enum Variant: String, Sendable, CaseIterable {
    /// The first page on a shared screen.
    case shared
    /// *My list*, where it may be said that the worker does not get the answers.
    case told
    /// *Try one first*, where there are ticks, or no pictures.
    case ticks, plain
  }

  init(_ name: String, in voice: Voice = .own, _ variant: Variant? = nil) {
    (self.name, self.voice, self.variant) = (name, voice, variant)
  }

  static func first(isShared: Bool) -> Self { OpenSpeech("first", isShared ? .shared : nil) }
  static let help = OpenSpeech("help")
  static let look = OpenSpeech("look")
  static func practice(_ look: DisplayPreferences) -> Self {
    OpenSpeech(practiceName, look.pictures == .none ? .plain : look.marks == .ticks ? .ticks : nil)
  }
  static let practiceName = "practice"
  static let takeBack = OpenSpeech("take-back")
  static let whatHappens = OpenSpeech("what-happens")
  static let notice = OpenSpeech("notice")
  static let kept = OpenSpeech("kept")
  static let accessibility = OpenSpeech("accessibility")
  static let youSaid = OpenSpeech("you-said")
  static let problems = OpenSpeech("problems")
  static func thanks(_ voice: Voice) -> Self { OpenSpeech("thanks", in: voice) }
  static func list(_ voice: Voice, tells: Bool) -> Self {
    OpenSpeech("list", in: voice, tells ? .told : nil)
  }
  static func cardOffer(_ voice: Voice) -> Self { OpenSpeech("card-offer", in: voice) }
  static func card(_ voice: Voice) -> Self { OpenSpeech("card", in: voice) }
  static func message(_ name: String, _ voice: Voice = .own) -> Self {
    OpenSpeech("message-\(name)", in: voice)
  }
  static func error(_ name: String) -> Self { OpenSpeech("error-\(name)") }
  static func lapsed(_ reason: LapsedPage.Reason) -> Self {
    OpenSpeech("lapsed-\(reason.rawValue)")
  }

  /// A look in which the page says this.
  var look: DisplayPreferences {
    var look = DisplayPreferences()
    if variant == .ticks { look.marks = .ticks }
    if variant == .plain { look.pictures = .none }
    return look
  }

  /// As it stands in an address.
  var address: String { name + (voice == .behalf ? "-for" : "") + (variant.map { "-\($0)" } ?? "") }

  init?(address: String) {
    var name = address[...]
    for known in Variant.allCases where name.hasSuffix("-\(known)") {
      (variant, name) = (known, name.dropLast("-\(known)".count))
    }
    if name.hasSuffix("-for") { (voice, name) = (.behalf, name.dropLast("-for".count)) }
    self.name = String(name)
  }
}

/// What each page outside a visit's questions says, in one language.
struct OpenTexts: Sendable {
  let words: PageWords
  let forms: Forms
  /// Who drew a board's own pictures.
  let credits: [String]
  /// What is published of "you said, we did".
  var published: @Sendable () -> [YouSaidPage.Quarter] = { [] }

  /// All of them, for the script from which recordings are made.
  var all: [OpenSpeech] {
    let fixed: [OpenSpeech] = [
      .first(isShared: false), .first(isShared: true), .help, .look,
      OpenSpeech(OpenSpeech.practiceName),
      OpenSpeech(OpenSpeech.practiceName, .ticks), OpenSpeech(OpenSpeech.practiceName, .plain),
      .takeBack, .whatHappens, .notice, .kept, .accessibility,
      .youSaid, .problems,
    ]
    let voiced = Voice.allCases.flatMap { voice in
      [
        .thanks(voice), .list(voice, tells: false), .list(voice, tells: true), .cardOffer(voice),
        .card(voice), OpenSpeech.message("noCard", voice),
      ]
    }
    return fixed + voiced + OpenTexts.messages.keys.sorted().map { .message($0) }
      + names(of: "errors").map(OpenSpeech.error)
      + LapsedPage.Reason.allCases.map(OpenSpeech.lapsed)
  }

  /// Nothing where there is no such page.
  func spoken(_ speech: OpenSpeech) -> Spoken? {
    let words = words[speech.voice]
    switch speech.name {
    case "first":
      let isShared = speech.variant == .shared
      return page(
        words,
        ["first.heading", isShared ? "first.anyone" : "", "first.sentences", "first.notHelp"]
          + ["first.nobody", "leave.note", isShared ? "" : "leave.history"],
        buttons: ["buttons.start", "links.help", "links.look", "first.practice"]
          + (isShared ? [] : ["links.happens"]))
    case "help": return page(words, ["help.heading", "help.lines", "help.print"])
    case "look":
      return Spoken(
        page: [words.text("look.heading")] + words.texts("look.sentences"),
        sections: LookPage.sections(words),
        buttons: ["show", "save", "usual"].map { words.text("buttons.\($0)") })
    case "take-back":
      return page(words, ["takeBack.heading", "takeBack.help"], buttons: ["takeBack.button"])
    case OpenSpeech.practiceName:
      return PracticePage.spoken(
        words, look: speech.look, choices: forms.practice.choices.map { $0.label[.own] })
    case "problems":
      return Spoken(page: [], choices: problems.map { words.text("problems.\($0)") })
    default: return later(speech, words)
    }
  }

  /// The long pages, and those after *Send*.
  private func later(_ speech: OpenSpeech, _ words: Words) -> Spoken? {
    switch speech.name {
    case "what-happens": whatHappens(words).spoken(words)
    case "notice": notice(words).spoken(words)
    case "kept": kept(words).spoken(words)
    case "accessibility":
      AccessibilityPage(
        words: words, back: nil, facts: forms.service.accessibility, isSigned: forms.isSigned,
        credits: credits
      ).spoken(words)
    case "you-said":
      YouSaidPage(words: words, back: nil, tell: "", quarters: published()).spoken(words)
    case "thanks": ThanksPage.spoken(words)
    case "list": ListPage.spoken(words, tells: speech.variant == .told)
    case "card-offer": forms.service.givesCards ? CardOfferPage.spoken(words) : nil
    case "card": forms.service.givesCards ? CardPage.spoken(words) : nil
    default: small(speech.name, words)
    }
  }

  /// The small pages, each by its name in the wording.
  private func small(_ name: String, _ words: Words) -> Spoken? {
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "message":
      guard let button = OpenTexts.messages[parts[1]] else { return nil }
      return page(
        words, ["heading", "sentences"].map { "messages.\(parts[1]).\($0)" }, buttons: [button])
    case "error":
      guard names(of: "errors").contains(parts[1]) else { return nil }
      return page(
        words, ["heading", "sentences"].map { "errors.\(parts[1]).\($0)" },
        buttons: ["buttons.first"])
    case "lapsed":
      return LapsedPage.Reason(rawValue: parts[1]).map { LapsedPage.spoken($0, words) }
    default: return nil
    }
  }

  /// The messages outside a visit's questions, and the button of each.
  private static let messages = [
    "cleared": "buttons.again", "nothingKept": "buttons.again", "later": "buttons.first",
    "laterOwn": "buttons.first", "couldNotSave": "buttons.retry", "takenBack": "buttons.first",
    "takenBackUnread": "buttons.first", "notInBox": "buttons.first", "noCard": "buttons.finish",
  ]

  /// The names of what can be wrong with an answer, in the order of their numbers.
  var problems: [String] {
    names(of: "problems").filter { !$0.hasPrefix("staff") && !$0.hasPrefix("signIn") }
  }

  private func names(of path: String) -> [String] {
    guard case .tree(let branches)? = words[.own].at(path) else { return [] }
    return branches.filter { name, _ in path != "errors" || name != "reference" }.keys.sorted()
  }

  private func page(_ words: Words, _ paths: [String], buttons: [String] = []) -> Spoken {
    Spoken(page: paths.flatMap(words.said), buttons: buttons.map { words.text($0) })
  }
}

/// The long pages as they are made, but for where their links lead.
extension OpenTexts {
  private func whatHappens(_ words: Words) -> WhatHappensPage {
    var page = WhatHappensPage(
      words: words, back: nil, notice: "", kept: "", takeBack: "",
      keepsArea: forms.service.keepsArea,
      workersAreNotSent: forms.service.workersAreNotSentAnswers)
    page.card = forms.service.givesCards
    return page
  }

  private func notice(_ words: Words) -> NoticePage {
    var page = NoticePage(words: words, back: nil, kept: "")
    page.card = forms.service.givesCards
    return page
  }

  private func kept(_ words: Words) -> KeptPage {
    var page = KeptPage(words: words, back: nil, forms: forms.forms)
    page.card = forms.service.givesCards
    return page
  }
}
