internal import Accounts
internal import Store
internal import Survey

/// Every address of the quality team's side, and who may come there.
enum StaffRoute: Hashable {
  /// What needs me: the page after signing in.
  case home
  case signIn
  case signOut
  case guide
  /// The periods that have been released.
  case reports
  case overview(Period)
  /// The overview once more, by the six principles of safeguarding.
  case principles(Period)
  /// Every released table of a period, one form at a time.
  case figures(Period)
  /// One sheet for the safeguarding adults board.
  case board(Period)
  /// What a manager chooses for that sheet.
  case boardChoice(Period)
  case export(Period, file: String)
  /// The codebook.
  case themes
  /// The comments still to check; the oldest is shown.
  case comments
  case comment(RowID)
  case search
  case concerns
  case concern(RowID)
  /// Praise to send on, one sheet to print.
  case praise(RowID)
  /// Closes the review of a quarter's themes.
  case review(Period)
  case offers
  case offer(Period)
  case actions
  case newAction
  case action(RowID)
  /// What was published, as a sheet to hang up.
  case poster
  /// A paper form typed in by hand, by the form's code.
  case paper(Form.Code)
  /// One's own sign-in: the second step, and every place one is signed in.
  case account
  /// Who may come in.
  case people
  /// Who did what.
  case audit
}

extension StaffRoute {
  /// The least a member of staff must be; nothing where nobody has signed in yet.
  var role: Role? {
    switch self {
    case .signIn: nil
    case .home, .signOut, .guide, .reports, .overview, .principles, .figures, .board, .export,
      .actions, .poster, .account:
      .viewer
    case .themes, .comments, .comment, .search, .concerns, .praise, .paper: .reviewer
    case .concern, .boardChoice, .review, .offers, .offer, .newAction, .action, .people, .audit:
      .manager
    }
  }

  var takesPost: Bool {
    switch self {
    case .signIn, .signOut, .comment, .concern, .boardChoice, .review, .offer, .newAction, .action,
      .paper,
      .account, .people:
      true
    default: false
    }
  }

  var takesGet: Bool { self != .signOut }
}

/// How each address is written, after `/staff`.
extension StaffRoute {
  var parts: [String] {
    switch self {
    case .overview(let period): ["overview", "\(period)"]
    case .principles(let period): ["principles", "\(period)"]
    case .figures(let period): ["figures", "\(period)"]
    case .board(let period): ["board", "\(period)"]
    case .boardChoice(let period): ["board", "\(period)", "choice"]
    case .export(let period, let file): ["export", "\(period)", file]
    case .comment(let name): ["comments", name.text]
    case .concern(let name): ["concerns", name.text]
    case .praise(let name): ["praise", name.text]
    case .review(let period): ["review", "\(period)"]
    case .offer(let period): ["offers", "\(period)"]
    case .action(let name): ["actions", name.text]
    case .paper(let form): ["paper", form.text]
    default: StaffRoute.fixed.first { $0.value == self }?.key ?? []
    }
  }

  init?(_ parts: [String]) {
    if let route = StaffRoute.fixed[parts] {
      self = route
    } else if parts.count == 3, parts[0] == "export", let period = Period(parts[1]) {
      self = .export(period, file: parts[2])
    } else if parts.count == 3, parts[0] == "board", parts[2] == "choice",
      let period = Period(parts[1])
    {
      self = .boardChoice(period)
    } else if parts.count == 2, let route = StaffRoute(parts[0], about: parts[1]) {
      self = route
    } else {
      return nil
    }
  }

  private init?(_ section: String, about name: String) {
    let route: StaffRoute? =
      switch section {
      case "overview": Period(name).map(StaffRoute.overview)
      case "principles": Period(name).map(StaffRoute.principles)
      case "figures": Period(name).map(StaffRoute.figures)
      case "board": Period(name).map(StaffRoute.board)
      case "comments": RowID(name).map(StaffRoute.comment)
      case "concerns": RowID(name).map(StaffRoute.concern)
      case "praise": RowID(name).map(StaffRoute.praise)
      case "review": Period(name).map(StaffRoute.review)
      case "offers": Period(name).map(StaffRoute.offer)
      case "actions": RowID(name).map(StaffRoute.action)
      case "paper": .paper(Code(name))
      default: nil
      }
    guard let route else { return nil }
    self = route
  }

  private static let fixed: [[String]: StaffRoute] = [
    []: .home, ["sign-in"]: .signIn, ["sign-out"]: .signOut, ["guide"]: .guide,
    ["reports"]: .reports, ["themes"]: .themes, ["comments"]: .comments, ["search"]: .search,
    ["concerns"]: .concerns, ["offers"]: .offers, ["actions"]: .actions,
    ["actions", "new"]: .newAction, ["poster"]: .poster, ["account"]: .account,
    ["people"]: .people, ["audit"]: .audit,
  ]
}
