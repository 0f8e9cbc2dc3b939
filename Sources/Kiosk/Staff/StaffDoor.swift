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
    guard let needed = route.role else {
      return request.method == .post
        ? try signIn(request, at: context) : try showSignIn(request, at: context)
    }
    guard let account = try account(of: context) else {
      return toSignIn(before: route, at: context)
    }
    guard account.role >= needed else { return trouble(.forbidden, "notYours", at: context) }
    let visit = StaffVisit(request: request, account: account, context: context)
    return request.method == .post ? try staffTakes(route, visit) : try staffShows(route, visit)
  }

  private func staffShows(_ route: StaffRoute, _ visit: StaffVisit) throws -> Reply {
    switch route {
    case .home: try showHome(visit)
    case .reports: try showReports(visit)
    case .overview(let period): try showOverview(of: period, visit)
    case .principles(let period): try showPrinciples(of: period, visit)
    case .board(let period): try showBoard(for: period, visit)
    case .boardChoice(let period): try showBoardChoice(for: period, visit)
    case .figures(let period): try showFigures(of: period, visit)
    case .export(let period, let file): try download(file, of: period, visit)
    case .guide: try showGuide(visit)
    case .offers: try showOffers(visit)
    case .offer(let period): try showOffer(of: period, visit)
    case .actions: try showActions(visit)
    case .newAction: try showNewAction(visit)
    case .action(let name): try showAction(name, visit)
    case .poster: try showPoster(visit)
    case .paper(let form): try showPaper(form, visit)
    case .account: try showAccount(visit)
    case .people: try showPeople(visit)
    case .audit: try showAudit(visit)
    case .comments: try showComments(visit)
    case .comment(let name): try showComment(name, visit)
    case .search: try showSearch(visit)
    case .concerns: try showConcerns(visit)
    case .concern(let name): try showConcern(name, visit)
    case .themes: try showThemes(visit)
    case .review(let period): try showReview(of: period, visit)
    case .praise(let name): try showPraise(name, visit)
    default: trouble(.notFound, "notFound", at: visit.context)
    }
  }

  private func staffTakes(_ route: StaffRoute, _ visit: StaffVisit) throws -> Reply {
    switch route {
    case .signOut: try signOut(visit)
    case .offer(let period): try takeOffer(of: period, visit)
    case .newAction: try takeNewAction(visit)
    case .action(let name): try takeAction(name, visit)
    case .paper(let form): try takePaper(form, visit)
    case .account: try changeAccount(visit)
    case .people: try signOutPeople(visit)
    case .comment(let name): try takeComment(name, visit)
    case .concern(let name): try takeConcern(name, visit)
    case .review(let period): try takeReview(of: period, visit)
    case .boardChoice(let period): try takeBoardChoice(for: period, visit)
    default: trouble(.notFound, "notFound", at: visit.context)
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
  func nav(_ here: StaffRoute, _ visit: StaffVisit) -> [NavItem] {
    nav(here, for: visit.account, at: visit.context)
  }

  /// The sections that an account may see, on a page that is none of them where nothing is named.
  func nav(_ here: StaffRoute? = nil, for account: Account, at context: RequestContext) -> [NavItem]
  {
    let words = renderer.words[.own]
    let sections: [(StaffRoute, String)] = [
      (.home, "staff.home.title"),
      (.reports, "staff.reports"), (.comments, "staff.check.section"),
      (.search, "staff.search.section"), (.concerns, "staff.concerns.section"),
      (.actions, "staff.actions.title"), (.offers, "staff.offers.title"),
      (.themes, "staff.themes.section"), (.guide, "staff.guideLink"),
      (.people, "staff.people.link"), (.account, "staff.account.link"),
    ]
    return sections.filter { account.role >= $0.0.role ?? .viewer }.map { route, label in
      NavItem(words.text(label), path: context.path(route), here: route == here)
    }
  }
}

/// A request of someone who has signed in.
struct StaffVisit {
  let request: Request
  let account: Account
  let context: RequestContext
}
