internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// *Listen*: sends the recordings of what stands on a page.
///
/// An address inside a visit is a number on a page's number, and no browser keeps what comes: a file
/// that is named after a wish, in a phone's memory, is an answer.
struct SoundHandler: Sendable {
  let open: OpenListening
  let visits: Visits
  let pages: ScreenPages
  let errors: ErrorPages

  /// What is said on a page of a visit.
  func say(_ number: Int, on page: Int, _ request: Request, at context: RequestContext) throws
    -> Reply
  {
    guard context.place.hasSound, case .open(let visit) = try visits.found(by: request),
      visit.place.hasSound, let screen = visit.state.screen(numbered: page)
    else { return nothing(context) }
    let spoken = pages.spoken(screen, of: visit.state)
    return open.recordings.reply(number, of: spoken, for: request) ?? nothing(context)
  }

  /// What is said on a page that anyone may read.
  func say(_ number: Int, of page: OpenSpeech, _ request: Request, at context: RequestContext)
    -> Reply
  {
    guard open.recordings.areHeard(at: context.place), let spoken = open.texts.spoken(page) else {
      return nothing(context)
    }
    return open.recordings.reply(number, of: spoken, for: request) ?? nothing(context)
  }

  private func nothing(_ context: RequestContext) -> Reply {
    errors.reply(.notFound, "notFound", at: context)
  }
}
