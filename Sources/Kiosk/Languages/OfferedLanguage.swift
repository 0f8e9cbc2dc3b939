internal import Survey

/// A language that visitors can choose.
struct OfferedLanguage: Sendable {
  let translation: Translation
  /// Nobody has checked it: it is offered for a try-out only, and each page says so.
  let isDraft: Bool

  var language: Language { translation.language }

  /// Those of service.yaml that may be offered, and why the others are not.
  ///
  /// A language is offered when every text is there and somebody has checked it as it stands now. A
  /// draft is offered only where service.yaml names it among the drafts.
  static func all(
    of service: Service, from files: LanguageFiles
  ) throws -> (offered: [OfferedLanguage], notOffered: [String]) {
    if service.languages.isEmpty, service.draftLanguages.isEmpty { return ([], []) }
    let texts = files.texts
    var (offered, notOffered): ([OfferedLanguage], [String]) = ([], [])
    for code in service.languages + service.draftLanguages
    where !offered.contains(where: { $0.language.code == code }) {
      let translation = try files.translation(code)
      let isChecked = TranslationState(of: translation, beside: texts).isChecked
      let isListed = service.draftLanguages.contains(code)
      if isChecked || isListed {
        offered.append(OfferedLanguage(translation: translation, isDraft: !isChecked))
      } else {
        notOffered.append("\(Remark.notOffered(translation.language.english))")
      }
    }
    return (offered, notOffered)
  }
}
