internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey
internal import Visit

/// What was sent from a page that is no longer on the way: its words must not be lost, and why the page
/// is gone is said.
struct GoneScreen {
  let renderer: Renderer
  let listening: OpenListening
  let state: Visit.State
  /// The name that the page's own form sent along.
  let name: String
  let typed: String

  /// Nothing where there is nothing to say: the next page simply comes.
  func reply(at context: RequestContext) throws -> Reply? {
    let hasWords = !RawWords(typed).isBlank
    guard let reason = reason ?? (hasWords ? .old : nil) else { return nil }
    let page = listening.listened(
      LapsedPage(
        reason, words: renderer.words[state.voice], typed: hasWords ? typed : nil,
        to: context.path(.visit)), .lapsed(reason), at: context)
    let pageContext = context.visitContext(in: state.voice, here: .fixed(.visit), isSlow: hasWords)
    return .page(try renderer.bytes(of: page, in: pageContext), .gone)
  }

  private var reason: LapsedPage.Reason? {
    if state.hasLostItsForm { return .withdrawnForm }
    return state.hasLost(name) ? .withdrawnQuestion : nil
  }
}
