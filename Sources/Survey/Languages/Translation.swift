/// The texts of one language, each beside the English that it was made from.
///
/// It stands in two files: `Assets/Wording/pl.yaml` has the pages, and `Forms/language-pl.yaml` the
/// questions and who has checked both.
public struct Translation: Sendable {
  public let language: Language
  /// Nothing while nobody has.
  public let checked: Checked?
  let wording: [String: Text]
  let forms: [String: Text]

  /// Who read it all, and as it stood then.
  public struct Checked: Sendable, Hashable {
    /// A role and a day: "a translator who grew up with it, June 2026".
    public let by: String
    /// The mark of what was read: see ``TranslationState/mark``.
    public let mark: String
  }

  struct Text: Sendable, Hashable {
    let english: String
    /// Nothing until it is translated.
    let text: String
    let line: Int
  }

  static let filePrefix = "language-"

  /// The name of its file in Forms.
  public static func formsFile(_ code: String) -> String { "\(filePrefix)\(code).yaml" }
  /// The name of its file in Assets.
  public static func wordingFile(_ code: String) -> String { "Wording/\(code).yaml" }

  /// Reads both files. One without a file of forms has its questions in English.
  public init(_ code: String, wording: String, forms: String?) throws(Faults) {
    let notes = FaultNotes()
    let pages = Entry.root(of: wording, file: Translation.wordingFile(code), notes: notes)
    let questions = forms.flatMap {
      Entry.root(of: $0, file: Translation.formsFile(code), notes: notes)
    }
    questions?.allowsOnly("checked", "mark", "texts", in: "the language")
    let language = pages.map(Language.init)
    if let pages, let language, language.code != code {
      pages.fault("the file is of \"\(language.code)\"", "write lang: \(code)")
    }
    self.wording = pages?.translated(into: code) ?? [:]
    self.forms = questions?.translated(into: code) ?? [:]
    let by = questions?["checked"]?.text ?? "no"
    checked =
      by == "no" ? nil : Checked(by: by, mark: questions?["mark"]?.text ?? "")
    guard let language, notes.all.isEmpty else { throw Faults(notes.all) }
    self.language = language
  }

  /// The text in the place of an English one; the English where it is not translated, or was
  /// translated from another text.
  func text(for key: String, saying english: String, in file: String) -> String {
    let texts = file.hasSuffix("en.yaml") ? wording : forms
    guard let text = texts[key], text.english == english, !text.text.isEmpty else { return english }
    return text.text
  }
}

extension Entry {
  /// `texts:`, each with the English and what it is in the language, or nothing yet.
  fileprivate func translated(into code: String) -> [String: Translation.Text] {
    var texts: [String: Translation.Text] = [:]
    for (key, entry) in self["texts"]?.keys ?? [] {
      entry.allowsOnly(Language.original, code, in: "\"\(key)\"")
      texts[key] = Translation.Text(
        english: entry[Language.original]?.text ?? "", text: entry[code]?.text ?? "",
        line: entry.line)
    }
    return texts
  }
}
