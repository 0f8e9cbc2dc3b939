internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Every way out of a visit. Each removes the draft and takes the cookie away.
extension Kiosk {
  /// *Leave now*: somewhere harmless, at once.
  func leave(_ request: Request, at context: RequestContext) throws -> Reply {
    try forget(request)
    let elsewhere = context.place.isKiosk ? context.path(.first(nil)) : forms.service.leaveTo
    return cleared(.seeOther(elsewhere))
  }

  /// *Throw my answers away.*
  func throwAway(_ request: Request, at context: RequestContext) throws -> Reply {
    try forget(request)
    return cleared(.seeOther(context.path(.cleared)))
  }

  /// *Finish and clear the screen*, perhaps on the way to what changed. What was sent stays sent.
  func finish(_ request: Request, at context: RequestContext) -> Reply {
    cleared(.seeOther(context.path(request.fields["then"] == "changed" ? .youSaid : .first(nil))))
  }

  /// Where a shared screen goes when nobody is there any more.
  func showCleared(_ request: Request, at context: RequestContext) throws -> Reply {
    try forget(request)
    return cleared(.page(try openPage(.cleared, at: context, isVisiting: false, wasSeen: false)))
  }

  /// Are you still there? If nobody says so, the answers go.
  func showStill(_ request: Request, at context: RequestContext) throws -> Reply {
    guard hasVisit(request) else { return .seeOther(context.path(.first(nil))) }
    let page = Reply.page(try openPage(.still, at: context, isVisiting: true, wasSeen: false))
    let seconds = forms.service.kiosk.stillThereFor
    return page.with("Refresh", "\(seconds); url=\(context.path(.cleared))")
  }

  private func forget(_ request: Request) throws {
    guard let token = request.cookie(CookieName.visit).flatMap(VisitToken.init(cookie:)) else {
      return
    }
    try store.forget(token.draftID)
  }

  /// Asks the browser to forget, in each way it may understand. Not its cache: that can take
  /// seconds, and no page of a visit is in it.
  func cleared(_ reply: Reply) -> Reply {
    reply.keeping(noVisit).with("Clear-Site-Data", "\"cookies\", \"storage\"")
  }
}

/// Taking answers back out of the box.
extension Kiosk {
  func takeBack(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, ["words"]) else { return notUnderstood(context) }
    let typed = request.fields["words"] ?? ""
    let words = renderer.words[.own]
    guard let known = takeBackList.takeBackWords(typed: typed) else {
      let page = TakeBackPage(
        words: words, back: context.path(.whatHappens), action: context.path(.takeBack),
        typed: typed,
        isUnknown: true)
      return .page(try renderer.html(of: page, in: context.pageContext()), .unprocessable)
    }
    let isTaken = try throttle.once { try store.takeBack(store.keys.takeBack.id(of: known)) }
    guard let isTaken else { return trouble(.unavailable, "busy", at: context) }
    var page = MessagePage(
      isTaken ? "takenBack" : "tooLate", words: words, picture: isTaken ? "wish-goods" : nil)
    page.linkButtons = [LinkButton(words.text("buttons.first"), to: context.path(.first(nil)))]
    return cleared(.page(try renderer.html(of: page, in: context.pageContext())))
  }
}
