public import Survey

/// What can be listened to of the long pages, section by section.

extension WhatHappensPage {
  public func spoken(_ words: Words) -> Spoken {
    let shown = [
      ("box", true), ("opened", true), ("mixed", true), ("kept", true), ("area", keepsArea),
      ("workersNotSent", workersAreNotSent), ("workerSaw", true), ("words", true), ("danger", true),
      ("back", true), ("card", card), ("used", true), ("ask", true),
    ]
    let texts = shown.filter(\.1).flatMap { words.said("happens.\($0.0)") }
    return Spoken(
      page: [words.text("happens.heading")] + texts,
      buttons: ["notice", "keptTable", "takeBack"].map { words.text("happens.\($0)") })
  }
}

extension NoticePage {
  public func spoken(_ words: Words) -> Spoken {
    var sections = words.sections("notice.sections")
    if card {
      sections.append(.init(words.text("kept.cardHeading"), words.texts("kept.card")))
    }
    return Spoken(
      page: [words.text("notice.heading")], sections: sections,
      buttons: [words.text("notice.easy"), words.text("happens.keptTable")])
  }
}

extension KeptPage {
  /// Each table by itself, and what is kept besides.
  public func spoken(_ words: Words) -> Spoken {
    let tables = groups.map { group in
      Spoken.Section(group.heading, group.rows.flatMap { $0.said(words) })
    }
    let lists = [
      ("withEach", "withEachFields"), ("withWords", "withWordsFields"),
      ("howLongHeading", "howLong"), ("cardHeading", card ? "card" : ""),
      ("neverHeading", "never"),
    ]
    return Spoken(
      page: [words.text("kept.heading")] + words.texts("kept.sentences"),
      sections: tables
        + lists.filter { !$0.1.isEmpty }.map { heading, list in
          Spoken.Section(words.text("kept.\(heading)"), words.texts("kept.\(list)"))
        })
  }
}

extension KeptPage.Row {
  fileprivate func said(_ words: Words) -> [String] {
    if ownWords { return [question, words.text("kept.ownWords")] }
    let column = words.text("kept.columns.\(many ? "many" : "answers")")
    return [question, column + ":"] + answers
  }
}

extension AccessibilityPage {
  public func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("accessibility.heading")],
      sections: sections.map { section in
        Spoken.Section(
          section.heading,
          section.sentences + section.points + (section.link == nil ? [] : [section.linkText]))
      })
  }
}

extension InterpreterPage {
  /// The sentence and the number, in the language itself.
  public static func spoken(_ line: InterpreterLine, at interpreter: Interpreter) -> Spoken {
    Spoken(page: [], sections: [.init(line.name, [line.ring, interpreter.phone])])
  }
}

extension YouSaidPage {
  /// What the quality team published is in English on every page, so it is recorded for English pages
  /// alone: no voice reads two languages well.
  public func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: YouSaidPage.top(words, isEmpty: quarters.isEmpty),
      sections: quarters.map { $0.spoken(words) },
      buttons: [words.text("youSaid.tell")])
  }

  /// What stands above all that was published, or says that nothing was.
  public static func top(_ words: Words, isEmpty: Bool) -> [String] {
    [words.text("youSaid.heading")] + words.texts(isEmpty ? "youSaid.empty" : "youSaid.lead")
  }
}

extension YouSaidPage.Quarter {
  public func spoken(_ words: Words) -> Spoken.Section {
    .init(heading.text, told.flatMap { $0.said(words) })
  }
}

extension ToldAction {
  fileprivate func said(_ words: Words) -> [String] {
    [words.text("youSaid.said") + ":", said.text, how.text + ":", did.text]
  }

  /// As it stands on the first page.
  public func spoken(_ words: Words) -> Spoken.Section {
    .init(words.text("youSaid.newest"), said(words))
  }
}

extension PracticePage {
  /// - Parameter look: the pictures of which it is said what they mean.
  public static func spoken(_ words: Words, look: DisplayPreferences, choices: [String]) -> Spoken {
    Spoken(
      page: [words.text("practice.heading")] + words.texts("practice.lead")
        + meanings(look, words) + words.texts("practice.change"),
      choices: choices)
  }
}

extension LookPage {
  /// Each question with its choices.
  public static func sections(_ words: Words) -> [Spoken.Section] {
    LookPage(words: words, look: DisplayPreferences(), back: nil, action: "").groups.map { group in
      Spoken.Section(group.legend, group.choices.map(\.label.text))
    }
  }
}

extension LapsedPage {
  /// Never the words that are given back.
  public static func spoken(_ reason: Reason, _ words: Words) -> Spoken {
    Spoken(
      page: [words.text("lapsed.\(reason.rawValue).heading")]
        + words.texts("lapsed.\(reason.rawValue).sentences"),
      buttons: [button(reason, words)])
  }

  static func button(_ reason: Reason, _ words: Words) -> String {
    words.text(reason == .timeUp ? "buttons.again" : "buttons.carryOn")
  }
}

extension ThanksPage {
  /// Never the take-back words.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("thanks.heading")] + words.texts("thanks.sentences"),
      sections: [
        .takingBack(words),
        .init(words.text("thanks.noHelp"), words.helpTexts),
      ],
      buttons: ["list.show", "buttons.finish", "buttons.finishAndSee", "takeBack.button"]
        .map { words.text($0) })
  }
}

extension ListPage {
  /// Never what is on the list.
  ///
  /// - Parameter tells: it may be said that the worker does not get the answers.
  public static func spoken(_ words: Words, tells: Bool) -> Spoken {
    let notSent = tells ? [words.text("list.notSent")] : []
    return Spoken(
      page: [words.text("list.heading")],
      sections: [
        .init(
          words.text("list.tell"),
          notSent + words.texts("list.offer")
            + ["copy", "safe"].map { words.text("printing.\($0)") }),
        .takingBack(words),
      ], buttons: [words.text("buttons.finish")])
  }
}

extension CardOfferPage {
  /// Never the wishes.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("card.heading")] + words.texts("card.sentences"),
      sections: [
        .init(words.text("card.leftOff.heading"), words.texts("card.leftOff.sentences")),
        .takingBack(words),
      ], buttons: [words.text("card.decline"), words.text("card.accept")])
  }
}

extension CardPage {
  /// Never the words on the card.
  public static func spoken(_ words: Words) -> Spoken {
    Spoken(
      page: [words.text("card.made.heading")] + words.texts("card.made.sentences")
        + ["copy", "safe"].map { words.text("printing.\($0)") } + words.texts("card.made.later"),
      sections: [.takingBack(words)], buttons: [words.text("buttons.finish")])
  }
}

extension Spoken.Section {
  /// What stands around the take-back words, which are never spoken.
  fileprivate static func takingBack(_ words: Words) -> Self {
    let texts = [words.text("thanks.days"), words.text("thanks.takeBackShown")]
    let isEnglish = words.text("lang") == Language.original
    return Self(
      words.text("thanks.mind"),
      texts + (isEnglish ? [] : [words.text("thanks.english")]) + [words.text("thanks.safe")])
  }
}

extension Words {
  /// Every sentence at a path, in its order.
  public func said(_ path: String) -> [String] { at(path)?.sentences ?? [] }

  /// *Do you need help now?*, and whom to ring.
  var helpTexts: [String] { [text("help.heading")] + said("help.lines") }

  /// The sections of a long page.
  fileprivate func sections(_ path: String) -> [Spoken.Section] {
    guard case .list(let sections)? = at(path) else { return [] }
    return sections.map { section in
      let link = section.optionalText("linkText").map { [$0] } ?? []
      return Spoken.Section(
        section.optionalText("heading") ?? "",
        section.said("sentences") + section.said("points") + link)
    }
  }

  private var sentences: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.sentences)
    case .tree(let branches):
      ["ask", "do", "more"].compactMap { branches[$0] }.flatMap(\.sentences)
    }
  }
}
