internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// A visit that is going on: the secret in the cookie, and the draft that it opens.
struct Visit {
  let token: VisitToken
  var draft: Draft
  let place: Place
  /// What the person wants to tell about; nothing before that was asked.
  let form: Form?

  var voice: Voice { draft.voice }

  func path(through form: Form) -> Path {
    Path(
      through: form, after: draft.answers, finishing: draft.isFinishing,
      withCard: draft.card != nil)
  }

  /// The page to go to next.
  var next: Route {
    guard let form else { return .about }
    if !draft.done.contains(Visit.time) { return .time }
    let open = path(through: form).nextOpen(done: draft.done)
    return open == .check ? .check : .screen(open.name)
  }

  /// The name under which the page about time and place is done.
  static let time = "time"
}

extension Kiosk {
  func hasVisit(_ request: Request) -> Bool { request.cookie(CookieName.visit) != nil }

  /// The visit that a request belongs to; nothing when it has none or it is over.
  func visit(of request: Request) throws -> Visit? {
    guard let token = request.cookie(CookieName.visit).flatMap(VisitToken.init(cookie:)),
      let sealed = try store.draft(token.draftID)
    else { return nil }
    var draft = try token.open(sealed)
    let form = draft.form.flatMap(forms.form)
    if let form, form.version != draft.version {
      let (changed, lost) = draft.answers.migrate(to: form)
      draft.changed = changed
      draft.lostAnswers = draft.lostAnswers || lost
      draft.done.subtract(draft.done.filter { name in changed.contains { $0.isAsked(on: name) } })
      draft.version = form.version
    }
    let place = forms.service.place(draft.place) ?? forms.service.places[0]
    return Visit(token: token, draft: draft, place: place, form: form)
  }

  /// Commits the draft. False when it has gone in the meantime.
  func save(_ visit: Visit) throws -> Bool {
    try store.keep(visit.token.seal(visit.draft), lapsing: lapse(at: visit.place))
  }

  /// A shared screen keeps a draft an hour at most, a person's own device a day.
  func lapse(at place: Place) -> Moment {
    now().adding(seconds: place.isKiosk ? 3_600 : forms.service.retention.draftHours * 3_600)
  }

  /// The cookie of a visit. On a shared screen it goes with the browser's window.
  func cookie(of token: VisitToken, at place: Place) -> Cookie {
    Cookie(
      CookieName.visit, token.cookie, isSecure: forms.service.isBehindTLS,
      seconds: place.isKiosk ? nil : forms.service.retention.draftHours * 3_600)
  }

  /// Where someone is sent whose visit is over: told so, if there was one.
  func gone(_ request: Request, at context: RequestContext) -> Reply {
    hasVisit(request)
      ? .seeOther(context.path(.cleared)).keeping(noVisit) : .seeOther(context.path(.first(nil)))
  }

  /// Takes the cookie away.
  var noVisit: Cookie {
    Cookie(CookieName.visit, "", isSecure: forms.service.isBehindTLS, seconds: 0)
  }

  /// A page of a visit. On a shared screen it asks, after a while, whether anyone is still there.
  func visitPage(_ html: String, at context: RequestContext, typing: Bool = false) -> Reply {
    guard context.place.isKiosk else { return .page(html) }
    let rules = forms.service.kiosk
    let seconds = typing ? rules.stillThereAfterWords : rules.stillThereAfter
    return .page(html).with("Refresh", "\(seconds); url=\(context.path(.still))")
  }

  /// Whether a worker or carer helps to answer: then that worker has seen the answers.
  func workerSaw(_ request: Request) -> Bool {
    guard hasVisit(request) else { return false }
    let answers = try? visit(of: request)?.draft.answers
    return ["worker", "carer"].contains { answers?.chose($0, in: "helper") ?? false }
  }
}

extension Question.Code {
  /// Whether a page of this name asks this question: `wish` and `wish-2`, not `wish.text`.
  fileprivate func isAsked(on name: String) -> Bool {
    name == text || name.hasPrefix(text + "-")
  }
}
