internal import HTTP
internal import Logging
internal import Pages
internal import Survey
internal import Synchronization

/// The visitor's side in each language: all of it in English, and the whole again in every other
/// language, made when somebody first chooses it.
///
/// All that is kept is the same in each: codes have no language.
final class VisitLanguages: Sendable {
  let english: VisitorHandlers
  private let offered: [OfferedLanguage]
  private let files: LanguageFiles
  private let parts: VisitorParts
  private let made = Mutex<[String: VisitorHandlers]>([:])

  init(
    _ parts: VisitorParts, english: VisitLanguage, offered: [OfferedLanguage], files: LanguageFiles
  ) {
    self.parts = parts
    self.offered = offered
    self.files = files
    self.english = VisitorHandlers(parts, in: english)
  }

  /// A language that may be chosen; nothing for any other, and for English.
  func known(_ code: String?) -> String? {
    code.flatMap { code in offered.contains { $0.language.code == code } ? code : nil }
  }

  /// What answers a visitor who has chosen a language.
  func handlers(in code: String?) -> VisitorHandlers {
    guard let code, let language = offered.first(where: { $0.language.code == code }) else {
      return english
    }
    return made.withLock { made in
      if let handlers = made[code] { return handlers }
      let handlers = make(language)
      made[code] = handlers
      return handlers
    }
  }

  /// English where it cannot be read: it was read when the service started, so its files are whole.
  private func make(_ offered: OfferedLanguage) -> VisitorHandlers {
    do {
      let (forms, words) = try files.read(offered.translation)
      let renderer = english.renderer.saying(
        words, in: offered.language, isDraft: offered.isDraft)
      return VisitorHandlers(
        parts,
        in: VisitLanguage(
          language: offered.language, forms: forms, renderer: renderer,
          recordings: files.recordings(offered.language.code)))
    } catch {
      parts.log.write(.languageNotRead, "\(error)")
      return english
    }
  }
}

/// Everything of the visitor's side that is said in one language.
struct VisitLanguage: Sendable {
  /// Nothing for English.
  let language: Language?
  let forms: Forms
  let renderer: Renderer
  let recordings: Recordings
}
