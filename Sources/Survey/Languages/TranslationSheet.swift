/// The two files of a translation as a translator fills them in: each text's key, the English, and
/// what it is in the language.
public struct TranslationSheet {
  private let code: String
  private let translation: Translation?

  /// - Parameter translation: what there is already; nothing for a language that begins.
  public init(_ code: String, _ translation: Translation?) {
    (self.code, self.translation) = (code, translation)
  }

  /// The file of the pages: `Assets/Wording/pl.yaml`.
  public func wording(_ texts: VisitorTexts) -> String {
    let language = translation?.language
    return """
      # The words of the pages in this language, each below the English that it was made from. Leave
      # the English and all names in braces as they are. "heard check --language \(code)" tells what is
      # missing, and "heard translate --language \(code)" writes this file anew when the English changed.
      lang: \(code)
      # Its own name in its own script, and in English; rtl where it is written from right to left.
      name: \((language?.name ?? "").inYAML)
      english: \((language?.english ?? "").inYAML)
      dir: \(language?.direction ?? "ltr")
      # How many words a sentence may have: English has 12.
      longest-sentence: \(language?.longestSentence ?? EasyRead.longestSentence)

      """ + lines(texts.wording, translation?.wording ?? [:])
  }

  /// The file of the questions: `Forms/language-pl.yaml`.
  public func forms(_ texts: VisitorTexts) -> String {
    let checked = translation?.checked
    return """
      # The questions in this language, each text below the English that it was made from. The words of
      # the pages are in Assets/Wording/\(code).yaml.
      #
      # Which role has read all of both files, and when: a person who grew up with the language. Then
      # write the mark that "heard check --language \(code)" says. Until then "no": it is a draft.
      checked: \((checked?.by ?? "no").inYAML)
      mark: \((checked?.mark ?? "").inYAML)

      """ + lines(texts.forms, translation?.forms ?? [:])
  }

  /// What is out of date keeps the English that it was made from, so that `heard check` goes on
  /// telling until somebody has looked at it.
  private func lines(
    _ texts: [VisitorTexts.Text], _ known: [String: Translation.Text]
  ) -> String {
    "texts:\n"
      + texts.map { text in
        let old = known[text.key].flatMap { $0.text.isEmpty ? nil : $0 }
        return "  \(text.key):\n    en: \((old?.english ?? text.english).inYAML)\n"
          + "    \(code): \((old?.text ?? "").inYAML)\n"
      }.joined()
  }
}

extension String {
  /// In YAML, with double quotation marks.
  fileprivate var inYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
