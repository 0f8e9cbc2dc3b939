internal import Store
internal import Survey

/// Makes each page of the quality team's with what it needs and no more: the one place where they
/// and the service meet.
struct StaffPages {
  private let kiosk: Kiosk

  init(of kiosk: Kiosk) { self.kiosk = kiosk }
}

/// Signing in, and who may.
extension StaffPages {
  var signIn: SignInPages {
    SignInPages(
      store: kiosk.store, key: kiosk.store.keys.account,
      sessions: StaffSessions(store: kiosk.store, now: kiosk.now), lanes: kiosk.signingIn,
      layout: layout, isBehindTLS: kiosk.forms.service.isBehindTLS)
  }

  var account: AccountPages {
    AccountPages(
      store: kiosk.store, signIn: signIn, layout: layout, audit: audit, log: kiosk.log)
  }

  var people: PeoplePages {
    PeoplePages(
      store: kiosk.store, signIn: signIn, layout: layout, audit: audit,
      languages: Dictionary(
        kiosk.resources.languages.map { ($0.language.code, $0.language.english) },
        uniquingKeysWith: { one, _ in one }))
  }
}

/// Comments, and what comes of them.
extension StaffPages {
  var home: HomePages {
    HomePages(
      store: kiosk.store, forms: kiosk.forms, layout: layout, audit: audit, links: reportLinks,
      health: kiosk.health)
  }

  var praise: PraisePages {
    PraisePages(store: kiosk.store, forms: kiosk.forms, layout: layout, audit: audit)
  }

  var comments: CommentReviewPages {
    CommentReviewPages(
      store: kiosk.store, themes: kiosk.forms.themes, redactor: kiosk.redactor,
      search: kiosk.commentSearch, writer: commentWriter, layout: layout, audit: audit)
  }

  private var commentWriter: CommentPageWriter {
    CommentPageWriter(
      store: kiosk.store, forms: kiosk.forms, redactor: kiosk.redactor,
      suggestions: kiosk.suggestions, unsafeWords: kiosk.unsafeWords, reviews: reviews,
      layout: layout)
  }

  var translations: TranslationPages {
    TranslationPages(
      store: kiosk.store, forms: kiosk.forms, redactor: kiosk.redactor, layout: layout,
      audit: audit)
  }

  var search: CommentSearchPages {
    CommentSearchPages(
      search: kiosk.commentSearch, forms: kiosk.forms, layout: layout, audit: audit)
  }

  var withheld: WithheldPages {
    WithheldPages(store: kiosk.store, forms: kiosk.forms, layout: layout, audit: audit)
  }

  var commentary: CommentaryPages {
    CommentaryPages(store: kiosk.store, redactor: kiosk.redactor, layout: layout, audit: audit)
  }

  var concerns: ConcernPages { ConcernPages(store: kiosk.store, layout: layout, audit: audit) }

  var codebook: CodebookPages {
    CodebookPages(store: kiosk.store, forms: kiosk.forms, layout: layout)
  }

  var reviews: ThemeReviewPages {
    ThemeReviewPages(store: kiosk.store, forms: kiosk.forms, layout: layout, audit: audit)
  }

  var paper: PaperPages {
    PaperPages(
      store: kiosk.store, forms: kiosk.forms, redactor: kiosk.redactor, layout: layout,
      audit: audit, log: kiosk.log, ballots: kiosk.ballots)
  }
}

/// Figures and reports.
extension StaffPages {
  var overview: OverviewPages {
    OverviewPages(
      store: kiosk.store, forms: kiosk.countedForms, releases: releases, downloads: downloads,
      links: reportLinks, layout: layout, audit: audit)
  }

  var figures: FigurePages {
    FigurePages(
      store: kiosk.store, forms: kiosk.countedForms, links: reportLinks, layout: layout,
      audit: audit)
  }

  var guide: GuidePages { GuidePages(links: kiosk.forms.service.guideLinks, layout: layout) }

  var print: PrintPages {
    PrintPages(forms: kiosk.forms, pictures: kiosk.resources.pictures, layout: layout)
  }

  var downloads: DownloadPages {
    DownloadPages(store: kiosk.store, forms: kiosk.countedForms, layout: layout, audit: audit)
  }

  var board: BoardPages {
    BoardPages(
      store: kiosk.store, forms: kiosk.countedForms, releases: releases, layout: layout,
      audit: audit)
  }

  var boardChoice: BoardChoicePages {
    BoardChoicePages(store: kiosk.store, layout: layout, audit: audit)
  }

  var actions: ActionPages {
    ActionPages(
      store: kiosk.store, writer: actionWriter, layout: layout, audit: audit,
      republish: kiosk.republish)
  }

  var actionList: ActionListPages {
    ActionListPages(
      store: kiosk.store, forms: kiosk.forms, published: kiosk.published, layout: layout)
  }

  private var actionWriter: ActionPageWriter {
    ActionPageWriter(
      store: kiosk.store, forms: kiosk.forms, redactor: kiosk.redactor, layout: layout)
  }

  var offers: OfferPages { OfferPages(store: kiosk.store, layout: layout, audit: audit) }
}

/// What several pages are made with.
extension StaffPages {
  private var layout: StaffLayout { StaffLayout(renderer: kiosk.renderer) }
  private var audit: AuditLog { AuditLog(store: kiosk.store) }
  private var reportLinks: ReportLinks {
    ReportLinks(forms: kiosk.countedForms, words: layout.words)
  }
  private var releases: ReleasedReading {
    ReleasedReading(forms: kiosk.countedForms, store: kiosk.store)
  }
}

extension Kiosk {
  var staff: StaffDoor {
    StaffDoor(
      sessions: StaffSessions(store: store, now: now), layout: StaffLayout(renderer: renderer),
      pages: StaffPages(of: self))
  }
}
