extension Themes {
  /// Reads `themes:`, a list.
  init(from root: Entry) {
    root.allowsOnly("themes", in: "themes.yaml")
    let entries = root["themes"]?.items ?? []
    if entries.isEmpty { root.fault("there are no themes", "add themes: with a list") }
    all = entries.map(Theme.init)
    for (number, theme) in all.enumerated()
    where all.prefix(number).contains(where: { $0.code == theme.code }) {
      entries[number].fault("theme \"\(theme.code)\" is there twice", "give one another code")
    }
  }
}

extension Theme {
  fileprivate init(from entry: Entry) {
    let code = entry.required("code", in: "a theme")
    let place = "theme \"\(code)\""
    if code.count != 4 || !code.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      entry.fault("\(place) is not a code of a theme", "use four capital letters")
    }
    entry.allowsOnly("code", "name", "principle", "definition", "example", "words", in: place)
    self.init(
      code: Code(code), name: entry.required("name", in: place),
      principle: Theme.principle(from: entry, in: place),
      definition: entry.required("definition", in: place),
      example: entry.required("example", in: place), words: Theme.words(from: entry, in: place))
  }

  private static func principle(from entry: Entry, in place: String) -> Principle? {
    let name = entry.required("principle", in: place)
    if name == "none" { return nil }
    let principle = Principle(rawValue: name)
    if principle == nil, !name.isEmpty {
      let known = (Principle.allCases.map(\.rawValue) + ["none"]).joined(separator: ", ")
      entry["principle"]?.fault("\(place) has principle \"\(name)\"", "use \(known)")
    }
    return principle
  }

  private static func words(from entry: Entry, in place: String) -> [String] {
    let words = entry.texts("words")
    if words.isEmpty { entry.fault("\(place) has no words", "add words: with a list") }
    for word in words where !word.contains(where: \.isLetter) || word.dropLast().contains("*") {
      entry["words"]?.fault(
        "\(place) has the word \"\(word)\"", "write letters, with a star at the end at most")
    }
    return words
  }
}
