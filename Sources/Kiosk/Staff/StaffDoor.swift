internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// The quality team's door: who may come in, and how they leave.
extension Kiosk {
  func staffReply(to request: Request, for route: StaffRoute, at context: RequestContext) throws
    -> Reply
  {
    switch route.handler(of: request.method) {
    case nil: return trouble(.methodNotAllowed, "notUnderstood", at: context)
    case .beforeSignIn(let answer): return try answer(self, request, context)
    case .signedIn(let role, let answer):
      guard let account = try account(of: context) else {
        return toSignIn(before: route, at: context)
      }
      guard account.role >= role else { return trouble(.forbidden, "notYours", at: context) }
      return try answer(
        self, StaffVisit(request: request, account: account, context: context, now: now()))
    }
  }

  func account(of context: RequestContext) throws -> Account? {
    try context.session.flatMap { try store.account(of: $0.id, at: now()) }
  }

  /// A staff page as it is sent.
  func staffPage(_ page: some Page, _ visit: StaffVisit, _ status: Status = .ok) throws -> Reply {
    .page(try renderer.html(of: page, in: visit.context.pageContext(isSignedIn: true)), status)
  }

  /// Notes in the audit log what someone did.
  func note(_ deed: String, _ visit: StaffVisit) throws {
    try store.audit(deed, by: visit.account.name, on: Day(of: now()))
  }

  /// The sections that this account may see.
  func nav(_ here: StaffPage, _ visit: StaffVisit) -> [NavItem] {
    nav(here, for: visit.account, at: visit.context)
  }

  /// The sections that an account may see, on a page that is none of them where nothing is named.
  func nav(_ here: StaffPage? = nil, for account: Account, at context: RequestContext) -> [NavItem]
  {
    let words = renderer.words[.own]
    let sections: [(StaffPage, String)] = [
      (.home, "staff.home.title"),
      (.reports, "staff.reports"), (.comments, "staff.check.section"),
      (.search, "staff.search.section"), (.concerns, "staff.concerns.section"),
      (.actions, "staff.actions.title"), (.offers, "staff.offers.title"),
      (.themes, "staff.themes.section"), (.guide, "staff.guideLink"),
      (.people, "staff.people.link"), (.account, "staff.account.link"),
    ]
    return sections.filter { account.mayOpen(.page($0.0)) }.map { page, label in
      NavItem(words.text(label), path: context.path(page), here: page == here)
    }
  }
}
