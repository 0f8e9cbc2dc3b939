/// How a translation stands beside the English of now.
public struct TranslationState: Sendable {
  /// How many texts there are in English.
  public let count: Int
  /// Not translated yet.
  public let missing: [Note]
  /// The English has changed since.
  public let outOfDate: [Note]
  /// Hard to read by what can be known of any language, or other names in braces than the English has.
  public let wrong: [Note]
  /// No page says it any more.
  public let leftOver: [Note]
  /// Changes with every text of both languages: who has checked the translation writes it down, and
  /// what is changed after that was not checked.
  public let mark: String
  private let checked: Translation.Checked?

  public struct Note: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let key: String
    public let what: String
    public var description: String { "\(file):\(line): \(key): \(what)" }
  }

  /// Whether every text can be read in the language.
  public var isWhole: Bool { missing.isEmpty && outOfDate.isEmpty && wrong.isEmpty }

  /// Whether somebody has read all of it as it stands now.
  public var isChecked: Bool { isWhole && checked?.mark == mark }

  public init(of translation: Translation, beside texts: VisitorTexts) {
    let code = translation.language.code
    let parts = [
      Part(Translation.wordingFile(code), texts.wording, translation.wording),
      Part(Translation.formsFile(code), texts.forms, translation.forms),
    ]
    count = texts.wording.count + texts.forms.count
    missing = parts.flatMap(\.missing)
    outOfDate = parts.flatMap(\.outOfDate)
    wrong = parts.flatMap { $0.wrong(in: translation.language) }
    leftOver = parts.flatMap(\.leftOver)
    mark = parts.flatMap(\.pairs).mark
    checked = translation.checked
  }
}

/// One file of a translation beside its English.
private struct Part {
  let file: String
  let texts: [VisitorTexts.Text]
  let translated: [String: Translation.Text]

  init(
    _ file: String, _ texts: [VisitorTexts.Text], _ translated: [String: Translation.Text]
  ) {
    (self.file, self.texts, self.translated) = (file, texts, translated)
  }

  var missing: [TranslationState.Note] {
    texts.filter { translated[$0.key]?.text.isEmpty ?? true }.map { note($0.key, $0.english) }
  }

  var outOfDate: [TranslationState.Note] {
    texts.compactMap { text in
      guard let old = translated[text.key], !old.text.isEmpty, old.english != text.english else {
        return nil
      }
      return note(text.key, "\"\(old.english)\" is now \"\(text.english)\"")
    }
  }

  var leftOver: [TranslationState.Note] {
    let known = Set(texts.map(\.key))
    return translated.keys.filter { !known.contains($0) }.sorted().map {
      note($0, "take it away")
    }
  }

  func wrong(in language: Language) -> [TranslationState.Note] {
    texts.flatMap { text -> [TranslationState.Note] in
      guard let said = translated[text.key]?.text, !said.isEmpty else { return [] }
      return problems(with: said, for: text, in: language).map { note(text.key, $0) }
    }
  }

  private func problems(
    with said: String, for text: VisitorTexts.Text, in language: Language
  ) -> [String] {
    let names = text.english.namesInBraces
    let found: [String?] = [
      said.namesInBraces == names
        ? nil : "keep \(names.joined(separator: ", ")) as in the English",
      text.english.endsAsASentence && !said.endsAsASentence
        ? "end it as a sentence ends: it is read aloud alone" : nil,
      isSameInBothVoices(said, text)
        ? "it says the same as to the person: speak of them, not to them" : nil,
    ]
    return EasyRead.tooLong(in: said, over: language.longestSentence).map {
      "a sentence has over \(language.longestSentence) words: \"\($0)\""
    } + found.compactMap(\.self)
  }

  /// Whether who answers for someone reads what the person reads, though the English tells them apart.
  private func isSameInBothVoices(_ said: String, _ text: VisitorTexts.Text) -> Bool {
    guard text.key.hasSuffix(".for") else { return false }
    let own = text.key.dropLast(".for".count) + ".self"
    return translated[String(own)].map { $0.text == said && $0.english != text.english } ?? false
  }

  var pairs: [String] {
    texts.flatMap { [$0.key, $0.english, translated[$0.key]?.text ?? ""] }
  }

  private func note(_ key: String, _ what: String) -> TranslationState.Note {
    TranslationState.Note(file: file, line: translated[key]?.line ?? 1, key: key, what: what)
  }
}

extension String {
  /// Whether it has the stop that ends a sentence, in any script of ours.
  fileprivate var endsAsASentence: Bool { last.map(".?!:。؟۔।".contains) == true }

  /// `{council}` and the like, by the alphabet.
  fileprivate var namesInBraces: [String] {
    matches(of: /\{[^}]*\}/).map { String($0.output) }.sorted()
  }
}

extension [String] {
  /// Eight letters that another text would hardly have. It guards against mistakes, not against
  /// anyone's will: FNV-1a with 32 bits.
  fileprivate var mark: String {
    var hash: UInt32 = 2_166_136_261
    for byte in joined(separator: "\n").utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
