internal import Pages
internal import Survey

/// What the command line says about other languages.
extension Resources {
  /// One line for each language that there is a file of, listed in service.yaml or not.
  public func languageSummaries() throws -> [String] {
    let texts = languageFiles.texts
    return try languageFiles.codes.map { code in
      let translation = try languageFiles.translation(code)
      let state = TranslationState(of: translation, beside: texts)
      let standing =
        state.isChecked
        ? "checked by \(translation.checked?.by ?? "")"
        : "a draft that nobody has checked as it is now"
      return "\(translation.language.english) (\(code)): \(standing). \(state.counts)"
    }
  }

  /// What a shared screen needs to draw the names of other languages and their pages: a line for each
  /// package. `systemd/screen/install` brings the usual one.
  public var letterSummaries: [String] {
    guard forms.service.places.contains(where: \.isKiosk) else { return [] }
    let names =
      interpreters.map { ($0.name, $0.english) }
      + languages.map { ($0.language.name, $0.language.english) }
    let needed = names.compactMap { name, english in
      Letters.package(for: name).map { (package: $0, english: english) }
    }
    return Dictionary(grouping: needed, by: \.package).sorted { $0.key < $1.key }.map {
      let languages = Set($1.map(\.english)).sorted().joined(separator: ", ")
      let how =
        $0 == "fonts-noto-core"
        ? "systemd/screen/install brings it" : "apt-get install \($0) on each of them"
      return "Shared screens need \($0) for \(languages); \(how)"
    }
  }

  /// All that is to be done in one language, as file:line, and the mark of what stands there now.
  public func languageNotes(_ code: String) throws -> [String] {
    let translation = try languageFiles.translation(code)
    let state = TranslationState(of: translation, beside: languageFiles.texts)
    let lists = [
      ("missing", state.missing), ("out of date", state.outOfDate), ("wrong", state.wrong),
      ("left over", state.leftOver),
    ]
    let notes = lists.flatMap { kind, notes in notes.map { "\(kind): \($0)" } }
    if state.wrong.isEmpty { _ = try languageFiles.read(translation) }
    return notes + ["the mark of this translation is \(state.mark)"]
  }

  /// The two files of a language, with all that is translated and a place for what is not: by the paths
  /// that they have below Assets and Forms.
  public func translationSheets(
    _ code: String
  ) throws -> (wording: (name: String, text: String), forms: (name: String, text: String)) {
    let isKnown = languageFiles.codes.contains(code)
    let translation = isKnown ? try languageFiles.translation(code) : nil
    let sheet = TranslationSheet(code, translation)
    let texts = languageFiles.texts
    return (
      (Translation.wordingFile(code), sheet.wording(texts)),
      (Translation.formsFile(code), sheet.forms(texts))
    )
  }
}

extension TranslationState {
  /// "1,010 texts; 3 missing, 0 out of date, 0 wrong, 0 left over."
  fileprivate var counts: String {
    "\(count) texts; \(missing.count) missing, \(outOfDate.count) out of date, "
      + "\(wrong.count) wrong, \(leftOver.count) left over."
  }
}
