internal import Accounts
internal import Store
internal import Survey

/// The quality team's pages that need nothing else in their address. A new page is a case here, or
/// in one of the lists below, and does not compile without its row.
enum StaffPage: StaffRows {
  /// What needs me: the page after signing in.
  case home
  case signIn, signOut
  /// When to offer a form, and when not.
  case guide
  /// The periods that have been released.
  case reports
  /// The codebook.
  case themes
  /// The comments still to check; the oldest is shown.
  case comments
  /// Words in other languages, for a translator alone; the next is shown.
  case translations
  case search
  /// The comments that go no further, for a manager to read again.
  case withheld
  case concerns
  case offers
  case actions, newAction
  /// What was published, as a sheet to hang up.
  case poster
  /// What there is to print.
  case print
  /// For each place a sheet to hang up, and cards to hand out.
  case places
  /// Every picture at three sizes, to try out with people.
  case pictures
  /// One's own sign-in: the second step, and every place one is signed in.
  case account
  /// Who may come in.
  case people
  /// Who did what.
  case audit

  var row: StaffRow<NoSubject> {
    switch self {
    case .home: .init("", .translator, get: { try $0.home.show($2) })
    case .signIn:
      .init(
        "sign-in", beforeSignIn: { try $0.signIn.show($1, at: $2) },
        post: { try $0.signIn.signIn($1, at: $2) })
    case .signOut: .init("sign-out", .translator, post: { try $0.signIn.signOut($2) })
    case .guide: .init("guide", .viewer, get: { try $0.guide.show($2) })
    case .reports: .init("reports", .viewer, get: { try $0.figures.showPeriods($2) })
    case .themes: .init("themes", .reviewer, get: { try $0.codebook.show($2) })
    case .comments: .init("comments", .reviewer, get: { try $0.comments.showNext($2) })
    case .translations:
      .init(
        "translations", .translator, apart: true, get: { try $0.translations.showNext($2) })
    case .search: .init("search", .reviewer, get: { try $0.search.show($2) })
    case .withheld: .init("comments/withheld", .manager, get: { try $0.withheld.show($2) })
    case .concerns: .init("concerns", .reviewer, get: { try $0.concerns.showAll($2) })
    case .offers: .init("offers", .manager, get: { try $0.offers.showAll($2) })
    case .actions: .init("actions", .viewer, get: { try $0.actionList.show($2) })
    case .newAction:
      .init(
        "actions/new", .manager, keepsTyped: true, get: { try $0.actions.showNew($2) },
        post: { try $0.actions.takeNew($2) })
    case .poster: .init("poster", .viewer, get: { try $0.actionList.showPoster($2) })
    case .print: .init("print", .viewer, get: { try $0.print.showAll($2) })
    case .places: .init("places", .viewer, get: { try $0.print.showPlaces($2) })
    case .pictures: .init("pictures", .viewer, get: { try $0.print.showPictures($2) })
    case .account:
      .init(
        "account", .translator, get: { try $0.account.show($2) }, post: { try $0.account.take($2) })
    case .people:
      .init(
        "people", .manager, get: { try $0.people.show($2) }, post: { try $0.people.signOut($2) })
    case .audit: .init("audit", .manager, get: { try $0.people.showAudit($2) })
    }
  }
}

/// Pages about a period.
enum PeriodPage: StaffRows {
  case overview
  /// The overview once more, by the six principles of safeguarding.
  case principles
  /// Every released table, one form at a time.
  case figures
  /// One sheet for the safeguarding adults board.
  case board
  /// What a manager chooses for that sheet.
  case boardChoice
  /// Closes the review of a quarter's themes.
  case review
  case offer
  /// Two sentences by the lead about what comments said.
  case commentary

  var row: StaffRow<Period> {
    switch self {
    case .overview: .init("overview/*", .viewer, get: { try $0.overview.show(of: $1, $2) })
    case .principles:
      .init("principles/*", .viewer, get: { try $0.overview.showPrinciples(of: $1, $2) })
    case .figures: .init("figures/*", .viewer, get: { try $0.figures.show(of: $1, $2) })
    case .board: .init("board/*", .viewer, get: { try $0.board.show(for: $1, $2) })
    case .boardChoice:
      .init(
        "board/*/choice", .manager, keepsTyped: true, get: { try $0.boardChoice.show(for: $1, $2) },
        post: { try $0.boardChoice.take(for: $1, $2) })
    case .review:
      .init(
        "review/*", .manager, get: { try $0.reviews.show(of: $1, $2) },
        post: { try $0.reviews.take(of: $1, $2) })
    case .offer:
      .init(
        "offers/*", .manager, keepsTyped: true, get: { try $0.offers.show(of: $1, $2) },
        post: { try $0.offers.take(of: $1, $2) })
    case .commentary:
      .init(
        "said/*", .manager, keepsTyped: true, get: { try $0.commentary.show(of: $1, $2) },
        post: { try $0.commentary.take(of: $1, $2) })
    }
  }
}

/// Pages about one comment, concern or action.
enum RecordPage: StaffRows {
  case comment
  /// Its words in English.
  case translation
  case concern
  /// Praise to send on, one sheet to print.
  case praise
  case action

  var row: StaffRow<RowID> {
    switch self {
    case .comment:
      .init(
        "comments/*", .reviewer, keepsTyped: true, get: { try $0.comments.show($1, $2) },
        post: { try $0.comments.take($1, $2) })
    case .translation:
      .init(
        "translations/*", .translator, apart: true, keepsTyped: true,
        get: { try $0.translations.show($1, $2) }, post: { try $0.translations.take($1, $2) })
    case .concern:
      .init(
        "concerns/*", .manager, keepsTyped: true, get: { try $0.concerns.show($1, $2) },
        post: { try $0.concerns.take($1, $2) })
    case .praise: .init("praise/*", .reviewer, get: { try $0.praise.show($1, $2) })
    case .action:
      .init(
        "actions/*", .manager, keepsTyped: true, get: { try $0.actions.show($1, $2) },
        post: { try $0.actions.take($1, $2) })
    }
  }
}

/// Pages about a form of ours.
enum FormPage: StaffRows {
  /// A paper form typed in by hand.
  case paper
  /// The form on paper, to be filled in with a pen.
  case booklet
  /// Its choices as cards to cut out.
  case choiceCards

  var row: StaffRow<Form.Code> {
    switch self {
    case .paper:
      .init(
        "paper/*", .reviewer, get: { try $0.paper.show($1, $2) },
        post: { try $0.paper.take($1, $2) })
    case .booklet: .init("booklet/*", .viewer, get: { try $0.print.showBooklet($1, $2) })
    case .choiceCards:
      .init("choice-cards/*", .viewer, get: { try $0.print.showChoiceCards($1, $2) })
    }
  }
}

/// Files to take away.
enum FilePage: StaffRows {
  case export

  var row: StaffRow<ExportedFile> {
    switch self {
    case .export: .init("export/*/*", .viewer, get: { try $0.downloads.send($1, $2) })
    }
  }
}
