internal import Pages
internal import Survey

/// What each page outside a visit's questions says, in one language.
struct OpenTexts: Sendable {
  let words: PageWords
  let forms: Forms
  /// Who drew a board's own pictures.
  let credits: [String]
  /// The sentences in other languages.
  let interpreters: [InterpreterLine]
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
      let texts =
        ["first.heading", isShared ? "first.anyone" : "", "first.sentences", "first.notHelp"]
        + ["first.nobody", "leave.note", isShared ? "" : "leave.history"]
      let buttons =
        ["buttons.start", "links.help", "links.look", "first.practice"]
        + (isShared ? [] : ["links.happens"])
      return Spoken(
        page: texts.flatMap(words.said), sections: isShared ? [] : newest(words),
        buttons: buttons.map { words.text($0) })
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

  /// What changed last, which stands on the first page.
  private func newest(_ words: Words) -> [Spoken.Section] {
    (published().first?.newest).map { [$0.spoken(words)] } ?? []
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
    case "interpreter":
      guard let line = interpreters.first(where: { $0.language == parts[1] }),
        let interpreter = forms.service.interpreter
      else { return nil }
      return InterpreterPage.spoken(line, at: interpreter)
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
