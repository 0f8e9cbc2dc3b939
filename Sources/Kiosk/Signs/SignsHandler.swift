internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// *Sign language*: sends the films in which a page is signed, and their captions.
///
/// As with sound, an address inside a visit is a number on a page's number, and no browser keeps what
/// comes.
struct SignsHandler: Sendable {
  let films: Films
  let open: OpenListening
  let visits: Visits
  let pages: ScreenPages
  let errors: ErrorPages

  /// A film of a page of a visit.
  func show(
    _ file: SignedFile, _ number: Int, on page: Int, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    guard case .open(let visit) = try visits.found(by: request),
      let screen = visit.state.screen(numbered: page)
    else { return nothing(context) }
    let signed = pages.signed(screen, of: visit.state, at: context.place)
    guard signed.indices.contains(number - 1),
      films.isShown(signed[number - 1].film, at: visit.place)
    else { return nothing(context) }
    return films.reply(file, of: signed[number - 1].film, for: request) ?? nothing(context)
  }

  /// A film of a page that anyone may read.
  func show(
    _ file: SignedFile, of page: OpenSpeech, _ request: Request, at context: RequestContext
  ) -> Reply {
    open.film(of: page, at: context.place).flatMap { films.reply(file, of: $0, for: request) }
      ?? nothing(context)
  }

  private func nothing(_ context: RequestContext) -> Reply {
    errors.reply(.notFound, "notFound", at: context)
  }
}
