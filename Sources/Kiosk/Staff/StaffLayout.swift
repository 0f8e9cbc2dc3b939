internal import Accounts
internal import HTTP
internal import Pages
internal import Survey

/// The frame around every page of the quality team's, and what is said when there is no page.
struct StaffLayout {
  let renderer: Renderer

  var words: Words { renderer.words[.own] }

  /// A page as it is sent.
  func reply(_ page: some Page, _ visit: StaffVisit, _ status: Status = .ok) throws -> Reply {
    .page(try renderer.html(of: page, in: visit.context.pageContext(isSignedIn: true)), status)
  }

  /// The groups of pages that this account may see.
  func nav(_ here: StaffPage, _ visit: StaffVisit) -> [NavItem] {
    nav(here, for: visit.account, at: visit.context)
  }

  /// - Parameter here: the page, or the one it belongs to; nothing where it belongs to none.
  private func nav(_ here: StaffPage?, for account: Account, at context: RequestContext)
    -> [NavItem]
  {
    StaffLayout.groups.compactMap { label, pages in
      let items = pages.filter { isFor(account, $0.page) }.map { page, label in
        NavItem(words.text(label), path: context.path(page), here: page == here)
      }
      let isHere = pages.contains { $0.page == here }
      return items.first.map { first in
        NavItem(
          words.text(label), path: first.path, here: isHere,
          pages: isHere && items.count > 1 ? items : [])
      }
    }
  }

  /// A translator's first page is that of the words to translate.
  private func isFor(_ account: Account, _ page: StaffPage) -> Bool {
    account.mayOpen(page) && !(page == .home && account.role == .translator)
  }

  /// Five groups, each with its pages; a group leads to the first of them that somebody may open.
  private static let groups: [(label: String, pages: [(page: StaffPage, label: String)])] = [
    ("staff.home.title", [(.home, "staff.home.title")]),
    (
      "staff.sections.comments",
      [
        (.comments, "staff.check.title"), (.search, "staff.search.section"),
        (.translations, "staff.translate.section"), (.concerns, "staff.concerns.section"),
        (.withheld, "staff.withheld.section"),
        (.themes, "staff.themes.section"),
      ]
    ),
    (
      "staff.sections.reports", [(.reports, "staff.reports"), (.offers, "staff.offers.title")]
    ),
    ("staff.actions.title", [(.actions, "staff.actions.title")]),
    (
      "staff.sections.team",
      [
        (.guide, "staff.guideLink"), (.people, "staff.people.link"), (.audit, "staff.audit.link"),
        (.account, "staff.account.link"),
      ]
    ),
  ]
}

/// When something is wrong.
extension StaffLayout {
  /// A page that says what is wrong, by its name in the wording, with a way on that is the team's.
  ///
  /// - Parameter account: who asks, which decides where the page leads.
  func trouble(
    _ status: Status, _ name: String, for account: Account?, at context: RequestContext,
    reference: String? = nil
  ) -> Reply {
    let linkButton =
      account == nil
      ? LinkButton(words.text("staff.signIn.title"), to: context.path(StaffPage.signIn))
      : LinkButton(words.text("staff.home.title"), to: context.path(StaffPage.home))
    let page = StaffErrorPage(
      name, words: words, nav: account.map { nav(nil, for: $0, at: context) } ?? [],
      reference: reference, linkButtons: linkButton)
    let html = try? renderer.html(of: page, in: context.pageContext(isSignedIn: account != nil))
    return html.map { .page($0, status) } ?? .text("\(status.code)\n", status)
  }

  func trouble(_ status: Status, _ name: String, _ visit: StaffVisit) -> Reply {
    trouble(status, name, for: visit.account, at: visit.context)
  }

  func notFound(_ visit: StaffVisit) -> Reply { trouble(.notFound, "notFound", visit) }

  /// For what no form of ours can have sent.
  func notUnderstood(_ visit: StaffVisit) -> Reply {
    trouble(.badRequest, "notUnderstood", visit)
  }
}
