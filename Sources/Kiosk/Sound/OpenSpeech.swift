internal import Pages
internal import Survey

/// What can be listened to outside a visit's pages, by the name in its address.
enum OpenSpeech: String, CaseIterable {
  case first, help, look, practice, later, thanks, problems
  case whatHappens = "what-happens"
  case takeBack = "take-back"

  func spoken(_ words: Words, practice: Question) -> Spoken {
    switch self {
    case .practice:
      Spoken(
        page: [words.text("practice.heading")] + words.texts("practice.lead"),
        choices: practice.choices.map { $0.label[.own] })
    case .problems:
      Spoken(page: [], choices: OpenSpeech.problems(words).map { words.text("problems.\($0)") })
    default: Spoken(page: paths.flatMap(words.said), buttons: buttons.map { words.text($0) })
    }
  }

  /// The names of what can be wrong with an answer, in the order of their numbers.
  static func problems(_ words: Words) -> [String] {
    guard case .tree(let problems)? = words.at("problems") else { return [] }
    return problems.keys.filter { !$0.hasPrefix("staff") && $0 != "signIn" }.sorted()
  }

  /// Where in the wording that which is said stands.
  private var paths: [String] {
    switch self {
    case .first: ["first.heading", "first.sentences", "first.notHelp", "first.nobody"]
    case .help: ["help.heading", "help.lines"]
    case .look: ["look.heading", "look.sentences"]
    case .later: ["messages.later.heading", "messages.later.sentences"]
    case .thanks: ["thanks.heading", "thanks.sentences", "thanks.mind", "thanks.days"]
    case .takeBack: ["takeBack.heading", "takeBack.help"]
    case .whatHappens:
      ["heading", "box", "opened", "mixed", "kept", "words", "danger", "back", "used", "ask"]
        .map { "happens.\($0)" }
    case .practice, .problems: []
    }
  }

  private var buttons: [String] {
    switch self {
    case .first: ["buttons.start", "links.help", "leave.button"]
    case .thanks: ["buttons.finish", "buttons.finishAndSee"]
    case .takeBack: ["takeBack.button"]
    case .look: ["buttons.show", "buttons.save", "buttons.usual"]
    default: []
    }
  }
}

extension Recordings {
  /// Where the recordings are of a page that anyone may read.
  func addresses(_ page: OpenSpeech, _ spoken: Spoken, at context: RequestContext) -> [String?] {
    addresses(of: spoken, at: context.place) { context.path(.openSound(page, $0)) }
  }

  /// Where it is said what is wrong with an answer.
  func address(
    ofProblem name: String, _ renderer: Renderer, at context: RequestContext
  ) -> String? {
    let words = renderer.words[.own]
    guard let number = OpenSpeech.problems(words).firstIndex(of: name), context.place.hasSound,
      self[Spoken(page: [words.text("problems.\(name)")]).texts[0]] != nil
    else { return nil }
    return context.path(.openSound(.problems, number + 1))
  }
}

extension Words {
  /// Every sentence at a path, in its order.
  fileprivate func said(at path: String) -> [String] { at(path)?.sentences ?? [] }

  private var sentences: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.sentences)
    case .tree(let branches):
      ["ask", "do", "more"].compactMap { branches[$0] }.flatMap(\.sentences)
    }
  }
}
