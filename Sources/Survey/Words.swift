internal import Yams

/// Every word of the pages in one voice, as a tree: Assets/Wording/en.yaml.
public indirect enum Words: Sendable, Equatable {
  case text(String)
  case list([Words])
  case tree([String: Words])

  /// A text by its path, `"problems.tooLong"`; a path that leads nowhere says itself, so that it is
  /// seen at the first look.
  public func text(_ path: String, filling values: [String: String] = [:]) -> String {
    guard case .text(let text) = at(path) else { return path }
    return Words.fill(text, with: values)
  }

  /// A text that need not be there.
  public func optionalText(_ path: String) -> String? {
    if case .text(let text)? = at(path) { text } else { nil }
  }

  /// The sentences at a path.
  public func texts(_ path: String, filling values: [String: String] = [:]) -> [String] {
    guard case .list(let items) = at(path) else { return [] }
    return items.compactMap { item in
      if case .text(let text) = item { Words.fill(text, with: values) } else { nil }
    }
  }

  public func at(_ path: String) -> Words? {
    var here: Words? = self
    for step in path.split(separator: ".") {
      guard case .tree(let branches) = here else { return nil }
      here = branches[String(step)]
    }
    return here
  }

  /// The same words with the names in braces filled in, wherever there is a value for one.
  public func filled(with values: [String: String]) -> Words {
    switch self {
    case .text(let text): .text(Words.fill(text, with: values))
    case .list(let items): .list(items.map { $0.filled(with: values) })
    case .tree(let branches): .tree(branches.mapValues { $0.filled(with: values) })
    }
  }

  /// In one pass: a value that has braces of its own is put in as it is.
  private static func fill(_ text: String, with values: [String: String]) -> String {
    guard !values.isEmpty, var opening = text.utf8.firstIndex(of: brace) else { return text }
    var filled = ""
    var start = text.startIndex
    while let closing = text.utf8[opening...].firstIndex(of: UInt8(ascii: "}")) {
      let name = text[text.utf8.index(after: opening)..<closing]
      let end = text.utf8.index(after: closing)
      if let value = values[String(name)] {
        filled += text[start..<opening]
        filled += value
        start = end
      }
      let next = text.utf8[text.utf8.index(after: opening)...].firstIndex(of: brace)
      guard let next else { break }
      opening = next
    }
    return filled + text[start...]
  }

  private static let brace = UInt8(ascii: "{")
}

/// The words of the pages in both voices.
public struct PageWords: Sendable {
  private let own: Words
  private let behalf: Words
  /// Titles of visitors' pages that give away what the service is about.
  public let tellingTitles: [Fault]

  public subscript(_ voice: Voice) -> Words { voice == .own ? own : behalf }

  /// Reads a file of wording. Where a text has `self` and `for`, each voice gets its own.
  ///
  /// - Parameter translation: the language; without one English. The quality team's words are in
  ///   English only.
  public init(
    text: String, file: String, service: Service, in translation: Translation? = nil
  ) throws(Faults) {
    let notes = FaultNotes()
    notes.translation = translation
    let root = Entry.root(of: text, file: file, notes: notes)?.forVisitors(in: translation)
    let values = service.values
    let others = service.contacts.others
    let own = root.map { $0.words(in: .own).filled(with: values).naming(others) }
    let behalf = root.map { $0.words(in: .behalf).filled(with: values).naming(others) }
    guard let own, let behalf, notes.all.isEmpty else { throw Faults(notes.all) }
    self.own = own
    self.behalf = behalf
    tellingTitles = root?.tellingTitles ?? []
  }
}

extension Entry {
  /// In another language, `lang` is its own and the quality team's words are left out.
  fileprivate func forVisitors(in translation: Translation?) -> Entry {
    guard let translation, var mapping = node.mapping else { return self }
    mapping["staff"] = nil
    mapping["lang"] = Node(translation.language.code)
    return Entry(node: .mapping(mapping), file: file, notes: notes)
  }

  /// The title of every tab, and of each page but the quality team's, wherever it stands.
  fileprivate var tellingTitles: [Fault] {
    keys.filter { $0.key != "staff" }.flatMap { key, entry -> [Fault] in
      guard ["tab", "title", "product", "question"].contains(key) else {
        return entry.tellingTitles
      }
      return entry.allTexts.compactMap { entry.tells($0, what: "the title") }
    }
  }

  private var allTexts: [String] { text.map { [$0] } ?? keys.flatMap(\.entry.allTexts) }

  fileprivate func words(in voice: Voice) -> Words {
    if let own = self["self"], let behalf = self["for"] {
      return (voice == .own ? own : behalf).words(in: voice)
    }
    if node.mapping != nil {
      return .tree(
        Dictionary(keys.map { ($0.key, $0.entry.words(in: voice)) }, uniquingKeysWith: { $1 }))
    }
    if node.sequence != nil { return .list(items.map { $0.words(in: voice) }) }
    checkText("a text")
    for sentence in EasyRead.tooLong(in: text ?? "", over: notes.longestSentence) {
      fault("a sentence has over \(notes.longestSentence) words: \"\(sentence)\"", "split it")
    }
    return .text(text ?? "")
  }
}

extension Service {
  /// What stands in for the names in braces of the wording.
  var values: [String: String] {
    var values = [
      "council": council, "floor": "\(box.floor)", "days": "7",
      "night phone": contacts.night.unbroken, "host": publicHost ?? hosts.first ?? "",
      "seconds": "\(kiosk.stillThereFor)", "limit": "\(RawWords.longest)",
      "draft hours": "\(retention.draftHours)",
      "response quarters": "\(retention.responseQuarters)",
      "comment years": "\(retention.commentYears)",
    ]
    let contacts =
      [
        ("safeguarding", self.contacts.safeguarding), ("talk", self.contacts.talk),
        ("advocacy", self.contacts.advocacy), ("questions", self.contacts.questions),
      ] + self.contacts.others.map { ($0.key, $0.contact) }
    for (name, contact) in contacts {
      values[name] = contact.name
      values["\(name) phone"] = contact.unbroken
      values["\(name) tel"] = contact.dialled
    }
    return values
  }
}

extension Words {
  /// Puts a line for each of the council's own contacts where a list has `contacts:` and a sentence.
  fileprivate func naming(_ contacts: [OtherContact]) -> Words {
    switch self {
    case .text: return self
    case .tree(let branches): return .tree(branches.mapValues { $0.naming(contacts) })
    case .list(let items):
      return .list(
        items.flatMap { item -> [Words] in
          guard case .text(let sentence)? = item.at("contacts") else {
            return [item.naming(contacts)]
          }
          return contacts.map { $0.line(saying: sentence) }
        })
    }
  }
}

extension OtherContact {
  /// A line of the help box, like those that stand in the wording.
  fileprivate func line(saying sentence: String) -> Words {
    let filled = Words.text(sentence).filled(
      with: ["name": contact.name, "phone": contact.unbroken])
    return .tree([
      "ask": .text(ask), "do": filled, "tel": .text(contact.dialled),
      "more": .list(more.map { .text($0) }),
    ])
  }
}

extension Contact {
  /// What a phone dials.
  fileprivate var dialled: String { phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }

  /// The number with spaces at which a line does not break: it must be read in one piece.
  fileprivate var unbroken: String { phone.replacing(" ", with: "\u{A0}") }
}
