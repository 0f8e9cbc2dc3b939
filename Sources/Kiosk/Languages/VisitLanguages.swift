internal import HTTP
internal import Logging
internal import Pages
internal import Survey

/// The visitor's side in each language: all of it in English, and the whole again in every other
/// language, made on threads of their own while the service starts.
///
/// All that is kept is the same in each: codes have no language.
final class VisitLanguages: Sendable {
  let english: VisitorHandlers
  private let others: [String: MadeBeside<VisitorHandlers>]

  init(_ parts: VisitorParts, english renderer: Renderer) {
    let resources = parts.resources
    let english = VisitorHandlers(
      parts,
      in: VisitLanguage(
        language: nil, forms: resources.forms, renderer: renderer,
        recordings: resources.recordings))
    self.english = english
    let making = resources.languages.map { offered in
      (
        offered.language.code,
        MadeBeside { VisitLanguages.handlers(in: offered, parts, else: english) }
      )
    }
    others = Dictionary(making, uniquingKeysWith: { one, _ in one })
  }

  /// A language that may be chosen; nothing for any other, and for English.
  func known(_ code: String?) -> String? { code.flatMap { others[$0] == nil ? nil : $0 } }

  /// What answers a visitor who has chosen a language. Waits in the first moments after a start.
  func handlers(in code: String?) -> VisitorHandlers {
    code.flatMap { others[$0]?.value } ?? english
  }

  /// The same for a thread that must not wait; nothing in those moments.
  func handlersAtOnce(in code: String?) -> VisitorHandlers? {
    guard let code, let other = others[code] else { return english }
    return other.ifMade
  }

  /// English where it cannot be read: it was read when the service started, so its files are whole.
  private static func handlers(
    in offered: OfferedLanguage, _ parts: VisitorParts, else english: VisitorHandlers
  ) -> VisitorHandlers {
    let files = parts.resources.languageFiles
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
      parts.lasting.log.write(.languageNotRead, "\(error)")
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
