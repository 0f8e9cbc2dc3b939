internal import Yams

/// Everything that a visitor reads in some files of one language.
struct ReadTexts {
  private(set) var texts: [ReadText] = []
  /// Texts that are there in both voices, side by side.
  private(set) var pairs: [Pair] = []
  private(set) var lists: [ChoiceList] = []

  struct Pair { let own: ReadText, behalf: ReadText }

  /// Choices that stand on one page.
  struct ChoiceList {
    let place: String
    let file: String
    let line: Int
    let choices: [(place: String, line: Int, picture: String?, end: String?, only: Voice?)]
  }

  init() {}

  init(form root: Entry) {
    for (key, entry) in root.keys {
      switch key {
      case "questions", "opening", "closing": entry.items.forEach { addQuestion($0) }
      case "time", "practice": addQuestion(entry)
      case "scales":
        for (name, scale) in entry.keys {
          addChoices(scale, of: "scale \"\(name)\"", mayBeLong: false)
        }
      default: break
      }
    }
    add(
      root, as: .label, in: "the form",
      leavingOut: [
        "questions", "scales", "opening", "closing",
        "time", "practice",
      ])
    if root["form"] != nil { addPicture(of: root, called: "the form") }
  }

  init(wording root: Entry) {
    for (key, entry) in root.keys where !["staff", "lang", "months", "weekdays"].contains(key) {
      add(entry, key: key, as: .button, in: key)
    }
  }

  mutating func append(_ other: ReadTexts) {
    texts += other.texts
    pairs += other.pairs
    lists += other.lists
  }
}

extension ReadTexts {
  /// What is found by a picture of its own.
  private mutating func addPicture(of entry: Entry, called place: String) {
    lists.append(
      ChoiceList(
        place: "", file: entry.file, line: entry.line,
        choices: [(place, entry.line, entry["picture"]?.text, nil, nil)]))
  }

  private mutating func addQuestion(_ entry: Entry) {
    let place = "question \"\(entry["code"]?.text ?? "")\""
    // A box for own words has its pencil, and a question about each wish the picture of the wish.
    if entry["kind"]?.text != "words", entry["about"] == nil {
      addPicture(of: entry, called: place)
    }
    add(entry, as: .question, in: place, leavingOut: ["choices", "pages"])
    if let choices = entry["choices"] { addChoices(choices, of: place, mayBeLong: false) }
    for page in entry["pages"]?.items ?? [] {
      if let heading = page["heading"] { add(heading, as: .heading, in: place) }
      if let choices = page["choices"] { addChoices(choices, of: place, mayBeLong: true) }
    }
  }

  private mutating func addChoices(_ entry: Entry, of place: String, mayBeLong: Bool) {
    for choice in entry.items { add(choice, as: .label, in: place) }
    let choices = entry.items.map { choice in
      (
        place: "choice \"\(choice["code"]?.text ?? "")\"", line: choice.line,
        picture: choice["picture"]?.text, end: choice["end"]?.text,
        only: choice["only"]?.text.flatMap(Voice.init)
      )
    }
    guard !choices.isEmpty else { return }
    lists.append(
      ChoiceList(place: place, file: entry.file, line: entry.line, choices: choices))
  }

  /// The texts of a mapping with its voices, and of those below it.
  private mutating func add(
    _ entry: Entry, as kind: ReadText.Kind, in passage: String, leavingOut: Set<String> = []
  ) {
    addVoices(of: entry, as: kind, in: passage)
    for (key, below) in entry.keys
    where !leavingOut.contains(key) && !Voice.keys.contains(key) && below.node.mapping != nil {
      add(below, as: ReadTexts.kinds[key] ?? .sentence, in: passage)
    }
  }

  private mutating func addVoices(
    of entry: Entry, as kind: ReadText.Kind, in passage: String
  ) {
    let own = texts(of: entry["self"], as: kind, voice: .own, in: passage)
    let behalf = texts(of: entry["for"], as: kind, voice: .behalf, in: passage)
    texts += texts(of: entry["both"], as: kind, voice: nil, in: passage) + own + behalf
    if entry["self"]?.text != nil, entry["for"]?.text != nil {
      pairs.append(Pair(own: own[0], behalf: behalf[0]))
    }
  }

  private static let kinds: [String: ReadText.Kind] = [
    "happened": .question, "heading": .heading, "list": .heading, "offers": .question,
    "unsure": .label, "about": .question, "title": .heading,
  ]

  private func texts(
    of entry: Entry?, as kind: ReadText.Kind, voice: Voice?, in passage: String
  ) -> [ReadText] {
    guard let entry else { return [] }
    let parts = entry.text == nil ? entry.items : [entry]
    return parts.compactMap { part in
      part.text.map {
        ReadText(
          text: $0, kind: kind, voice: voice, file: part.file, line: part.line, passage: passage)
      }
    }
  }

  /// The wording of pages: what a text is follows from its key, and lists are sentences.
  private mutating func add(
    _ entry: Entry, key: String, as kind: ReadText.Kind, in passage: String
  ) {
    if entry["self"] != nil || entry["for"] != nil {
      return addVoices(of: entry, as: kind, in: passage)
    }
    for (key, below) in entry.keys
    where !["tel", "link", "add"].contains(key) && !key.hasPrefix("staff")
      && !key.hasPrefix("signIn")
    {
      add(below, key: key, as: ReadTexts.kind(of: key, unless: kind), in: passage)
    }
    for item in entry.items {
      add(item, key: key, as: ReadTexts.kind(of: key, unless: .sentence), in: passage)
    }
    texts += texts(of: entry.text == nil ? nil : entry, as: kind, voice: nil, in: passage)
  }

  private static func kind(of key: String, unless usual: ReadText.Kind) -> ReadText.Kind {
    switch key {
    case "heading", "title": .heading
    case "ask": .question
    case "linkText", "none": .button
    case "points", "withEachFields", "withWordsFields", "never": .label
    default: usual
    }
  }
}

extension Voice {
  fileprivate static let keys: Set<String> = ["self", "for", "both"]
}
