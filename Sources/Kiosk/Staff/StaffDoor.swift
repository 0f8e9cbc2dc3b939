internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// The quality team's door: lets in whoever has signed in and has the role that a page asks for.
struct StaffDoor {
  let sessions: StaffSessions
  let layout: StaffLayout
  let pages: StaffPages

  func reply(to request: Request, for route: StaffRoute, at context: RequestContext) throws
    -> Reply
  {
    switch route.handler(of: request.method) {
    case nil: return trouble(.methodNotAllowed, "notUnderstood", at: context)
    case .beforeSignIn(let answer)?: return try answer(pages, request, context)
    case .signedIn(_, let answer)?:
      guard let account = try sessions.account(of: context) else {
        return .seeOther(context.signInPath(before: route))
      }
      guard account.mayOpen(route) else {
        return layout.trouble(.forbidden, "notYours", for: account, at: context)
      }
      return try answer(
        pages, StaffVisit(request: request, account: account, context: context, now: sessions.now())
      )
    }
  }

  /// Whoever has signed in is led back to the first page, anybody else to the door.
  func trouble(
    _ status: Status, _ name: String, at context: RequestContext, reference: String? = nil
  ) -> Reply {
    layout.trouble(
      status, name, for: try? sessions.account(of: context), at: context, reference: reference)
  }
}

/// Who has signed in.
struct StaffSessions {
  let store: Store
  let now: Clock

  /// Nothing when nobody has, or their time is over.
  func account(of context: RequestContext) throws -> Account? {
    try context.session.flatMap { try store.account(of: $0.id, at: now()) }
  }
}

extension RequestContext {
  /// To the door, and from there back to the page that was asked for.
  fileprivate func signInPath(before route: StaffRoute) -> String {
    let next = StaffRoute(next: Route.staff(route).path)
    return path(StaffPage.signIn, next.map { "next=\(Route.staff($0).path)" })
  }
}
