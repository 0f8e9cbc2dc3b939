/// What kind of word might be a name: each kind gives its own weight to the same evidence.
enum WordKind: Int, CaseIterable, Sendable {
  /// On no list, or near an English word and so perhaps mistyped.
  case unknown, slip
  /// On the lists of names and no English word.
  case forename, surname
  /// Names that are words too, as "names-that-are-words" has them.
  case person, thing, mass, modal, verb, quality, month, day
  /// Everyday words that are seldom a forename, those that are surnames, and all others.
  case seldom, family, word
  /// Only in the dictionary.
  case rare

  /// As "name-evidence" calls it.
  var name: String { "\(self)" }

  /// Those of "names-that-are-words", the first of which a word is; the other files know them as facts.
  static let ofNames: [(kind: Self, fact: WordFacts)] = [
    (.person, .mostlyName), (.modal, .modal), (.day, .day), (.month, .season), (.thing, .thing),
    (.mass, .mass), (.verb, .verb), (.quality, .quality),
  ]
}

extension Document {
  /// The kind of a word, or nil if it can be nobody's name.
  func kind(of index: Int) -> WordKind? {
    let token = tokens[index]
    guard token.isWord, token.range.count > 1, !isKeptTogether(index) else { return nil }
    if token.has(.function), !token.has(.modal) { return nil }
    if token.has(.kin), !token.has(.forename) { return nil }
    if token.has(.role), !token.has(.gazetteer) { return nil }
    if !isEnglish { return kindOfForeign(token, at: index) }
    if token.has(.everyday) { return kindOfWord(token) }
    if token.has(.forename) { return .forename }
    if token.has(.dictionary) { return .rare }
    if token.has(.surname) { return .surname }
    return isSign(token.text) ? nil : lexicon.isSlip(token) ? .slip : .unknown
  }

  /// Only a name of the lists, and a capital where others have none: in a text with capitals no name is
  /// written small.
  private func kindOfForeign(_ token: Token, at index: Int) -> WordKind? {
    if hasCapitals, !token.isCapital { return nil }
    if token.has(.forename) { return .forename }
    if token.has(.surname), token.isCapital { return .surname }
    return isCapitalInside(index) ? .unknown : nil
  }

  private func kindOfWord(_ token: Token) -> WordKind {
    for (kind, fact) in WordKind.ofNames where token.has(fact) { return kind }
    return token.has(.forename) ? .seldom : token.has(.surname) ? .family : .word
  }

  /// Figures and letters glued, as in "gr8", are text-speak.
  private func isKeptTogether(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has(.gazetteer), token.text.utf8.count > 2 { return false }
    let isAfter = index > 0 && isGlued(index - 1) && tokens[index - 1].kind == .figures
    let isBefore = isGlued(index) && tokens[index + 1].kind == .figures
    return (isAfter || isBefore) && token.text.utf8.count <= 4
  }

  /// Laughter, sighs and keyboard mashing: at most two different letters.
  private func isSign(_ text: String) -> Bool {
    if ["asdf", "qwer", "zxcv", "hjkl"].contains(where: text.hasPrefix) { return true }
    let letters = Set(text.utf8)
    return letters.count <= 2 && text.utf8.count >= 3
      && letters.isSubset(of: Set("hamzeorxlw".utf8))
  }
}
