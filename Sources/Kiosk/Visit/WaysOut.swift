internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// Every way out of a visit. None of them asks the store: the cookie is the key, so taking it away is
/// leaving. What lies on the disk is removed afterwards, and tried again until it is gone.
struct WaysOut: Sendable {
  let forms: Forms
  let renderer: Renderer
  let cookie: VisitCookie
  let departures: Departures
  let listening: OpenListening

  /// *Leave now*: somewhere harmless, at once.
  func leave(_ request: Request, at context: RequestContext) -> Reply {
    forget(request)
    return cleared(.seeOther(context.path(context.place.isKiosk ? .first : .left)))
  }

  /// Leads on to the everyday page. A page of ours, because the policy that guards our forms would
  /// stop a browser that is sent on from one to another host.
  func showLeft(at context: RequestContext) throws -> Reply {
    let words = renderer.words[.own]
    var page = MessagePage("left", words: words)
    page.linkButtons = [LinkButton(words.text("leave.goOn"), to: forms.service.leaveTo)]
    return cleared(.page(try renderer.bytes(of: page, in: context.pageContext())))
      .with("Refresh", "0; url=\(forms.service.leaveTo)")
  }

  /// *Throw my answers away.*
  func throwAway(_ request: Request, at context: RequestContext) -> Reply {
    forget(request)
    return cleared(.seeOther(context.pathOut(.cleared)))
  }

  func throwAway(_ token: VisitToken, at context: RequestContext) -> Reply {
    departures.forget(token)
    return cleared(.seeOther(context.pathOut(.cleared)))
  }

  /// *Send* after nothing was said: there is nothing to keep.
  func keepNothing(of token: VisitToken, at context: RequestContext) -> Reply {
    departures.forget(token)
    return cleared(.seeOther(context.pathOut(.cleared, WaysOut.nothing)))
  }

  /// In an address: the visit had no answers.
  static let nothing = "nothing"

  /// *Finish and clear the screen*, perhaps on the way to what changed. What was sent stays sent.
  func finish(_ request: Request, at context: RequestContext) -> Reply {
    forget(request)
    let isCurious = request.fields["then"] == "changed"
    return cleared(.seeOther(context.path(isCurious ? .youSaid : .first)))
  }

  /// Where a visit ends, whichever way it did; a shared screen goes here when nobody is there.
  func showCleared(_ request: Request, at context: RequestContext) throws -> Reply {
    forget(request)
    let words = renderer.words[.own]
    let isEmpty = request.query.names.contains(WaysOut.nothing)
    let name = isEmpty ? "nothingKept" : "cleared"
    var page = listening.listened(
      MessagePage(name, words: words, picture: "clear"), .message(name), at: context)
    page.linkButtons = [LinkButton(words.text("buttons.again"), to: context.path(.first))]
    var reply = Reply.page(try renderer.bytes(of: page, in: context.pageContext()))
    if context.place.isKiosk {
      let seconds = forms.service.kiosk.stillThereFor
      reply = reply.with("Refresh", "\(seconds); url=\(context.path(.first))")
    }
    return cleared(reply)
  }

  /// Where someone is sent whose visit is over: told so, if there was one.
  func over(_ request: Request, at context: RequestContext) -> Reply {
    VisitCookie.isThere(request)
      ? cleared(.seeOther(context.pathOut(.cleared))) : .seeOther(context.path(.first))
  }

  /// The same for a post that brought words: they come back to the person in this reply, and only here.
  func over(_ request: Request, typed: String, at context: RequestContext) throws -> Reply {
    guard !RawWords(typed).isBlank else { return over(request, at: context) }
    let page = listening.listened(
      LapsedPage(
        .timeUp, words: renderer.words[.own], typed: typed, to: context.path(.first)),
      .lapsed(.timeUp), at: context)
    var reply = Reply.page(try renderer.bytes(of: page, in: context.pageContext()), .gone)
    if context.place.isKiosk {
      let seconds = forms.service.kiosk.stillThereAfterWords
      reply = reply.with("Refresh", "\(seconds); url=\(context.path(.first))")
    }
    return cleared(reply)
  }

  /// Asks the browser to forget, in each way it may understand. Not its cache: that can take
  /// seconds, and no page of a visit is in it. How the pages look is forgotten with the visit.
  func cleared(_ reply: Reply) -> Reply {
    reply.keeping(cookie.gone).keeping(cookie.lookGone).with(
      "Clear-Site-Data", "\"cookies\", \"storage\"")
  }

  private func forget(_ request: Request) {
    if let token = VisitCookie.token(of: request) { departures.forget(token) }
  }
}
