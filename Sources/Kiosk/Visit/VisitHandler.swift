internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// The questions of a visit, page by page: shows each, takes what was said, and goes on.
struct VisitHandler: Sendable {
  let visits: Visits
  let pages: ScreenPages
  let cookie: VisitCookie
  let redactor: Redactor
  let cards: CardReader
  let waysOut: WaysOut
  let errors: ErrorPages
  let health: HealthMonitor
  let log: Logger

  /// In an address and in a form: the page was reached from the check page.
  static let change = "check"
  /// In an address and in a form: the check page without the answers, for someone who is watched.
  static let brief = "brief"
  /// In an address: the number of the page whose words are open on the check page, to be covered.
  static let open = "open"
  /// In an address: two answers to the page came at the same time.
  static let twice = "twice"
  /// In a form: the name of its page.
  static let screen = "screen"

  /// *Start.*
  func begin(_ request: Request, at context: RequestContext) throws -> Reply {
    guard request.fields.hold(only: ["form", "then"]) else { return errors.notUnderstood(context) }
    guard health.recent().allowsVisits else {
      return errors.reply(.unavailable, "notNow", at: context)
    }
    let form = request.fields["form"].flatMap { visits.forms.form(Code($0)) }
    guard let visit = try visits.begin(at: context.place, with: form) else {
      return errors.reply(.unavailable, "busy", at: context)
    }
    return lead(to: visit.state.next, of: visit, at: context)
      .keeping(cookie.holding(visit.token, at: context.place))
  }

  /// Leads to the next open page.
  func resume(_ request: Request, at context: RequestContext) throws -> Reply {
    try whileOpen(request, at: context) { lead(to: $0.state.next, of: $0, at: context) }
  }

  /// A page by its number.
  func show(_ number: Int, _ request: Request, at context: RequestContext) throws -> Reply {
    try whileOpen(request, at: context) { try show(number, of: $0, request, at: context) }
  }

  /// What a visit that is going on is answered with; one that was sent or is over leads elsewhere.
  private func whileOpen(
    _ request: Request, at context: RequestContext, _ reply: (Visits.OpenVisit) throws -> Reply
  ) throws -> Reply {
    switch try visits.found(by: request) {
    case .open(let visit): try reply(visit)
    case .sent: Aside(of: request)?.openReply(at: context) ?? .seeOther(context.path(.sent))
    case .none: try over(request, at: context)
    }
  }

  private func show(
    _ number: Int, of visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    guard let screen = visit.state.screen(numbered: number) else {
      return lead(to: visit.state.next, of: visit, at: context)
    }
    var showing = ScreenPages.Showing()
    showing.isChange = request.query.names.contains(VisitHandler.change)
    showing.hidesAnswers = screen == .check && request.query.names.contains(VisitHandler.brief)
    if request.query.names.contains(VisitHandler.twice) { showing.problem = "twice" }
    showing.opened = request.query[VisitHandler.open].flatMap { Int($0) }
    return try pages.reply(screen, of: visit, at: context, showing)
  }

  /// The same without waiting; nothing where the store must be asked with patience.
  func showAtOnce(_ number: Int, _ request: Request, at context: RequestContext) -> Reply? {
    guard let visit = visits.foundAtOnce(by: request), !readsWords(number, of: visit.state)
    else { return nil }
    return try? show(number, of: visit, request, at: context)
  }

  /// The check page looks through own words for names, which takes its time.
  private func readsWords(_ number: Int, of state: Visit.State) -> Bool {
    state.screen(numbered: number) == .check && !state.writtenWords.isEmpty
  }

  /// Takes what was sent from a page, commits it, and goes on.
  func take(_ number: Int, _ request: Request, at context: RequestContext) throws -> Reply {
    guard request.fields.hold(only: VisitHandler.fields) else {
      return errors.notUnderstood(context)
    }
    return try whileOpen(request, at: context) { visit in
      guard let screen = screen(number, of: visit, request) else {
        return try gone(visit, request, at: context)
          ?? lead(to: visit.state.next, of: visit, at: context)
      }
      return try take(screen, of: visit, request, at: context)
    }
  }

  private func gone(
    _ visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply? {
    let gone = GoneScreen(
      renderer: pages.renderer, listening: pages.open, state: visit.state,
      name: request.fields[VisitHandler.screen] ?? "",
      typed: request.fields[WordsPage.field] ?? "")
    return try gone.reply(at: context).map { pages.counting($0, at: context, typing: true) }
  }

  /// The page that a post came from, which it names: its number alone could be an older page's.
  private func screen(
    _ number: Int, of visit: Visits.OpenVisit, _ request: Request
  ) -> Screen? {
    guard let screen = visit.state.screen(numbered: number),
      request.fields[VisitHandler.screen].map({ $0 == screen.name }) ?? true
    else { return nil }
    return screen
  }

  /// The same without waiting: an answer is applied and sealed at once, and its reply goes out when it
  /// is on the disk. Nothing where words must be redacted, a card looked for, or a mistake told.
  ///
  /// - Parameter finish: makes a reply ready to be sent.
  func takeAtOnce(
    _ number: Int, _ request: Request, at context: RequestContext,
    finish: (Reply) -> Reply
  ) -> Dispatch? {
    guard request.fields.hold(only: VisitHandler.fields),
      request.fields[WordsPage.field].map({ RawWords($0).isBlank }) ?? true,
      var visit = visits.foundAtOnce(by: request),
      let screen = screen(number, of: visit, request), screen != .card,
      let input = try? input(from: screen, of: visit, request.fields),
      case .shows(let next)? = try? visit.state.apply(input),
      let sealed = try? visit.token.seal(visit.state.draft)
    else { return nil }
    let (store, old, lapse) = (visits.store, visit.sealed, visits.lapse(at: visit.place))
    let reply = finish(lead(from: screen, to: next, of: visit, after: input, request, at: context))
    return .deferred { responder in
      store.replace(sealed, after: old, lapsing: lapse) { result in
        switch result {
        case .success(.saved): responder.reply(reply)
        case .success(.conflict): responder.handOver(hadConflict: true)
        case .success(.gone), .failure: responder.handOver()
        }
      }
    }
  }

  private static let fields: Set = [
    QuestionPage.field, WordsPage.field, "then", change, screen,
  ]

  private func take(
    _ screen: Screen, of visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    do {
      let input = try input(from: screen, of: visit, request.fields)
      switch try visits.save(input, to: visit, hadConflict: request.hadConflict) {
      case .saved(_, .putOff): return try putOff(visit, at: context)
      case .replaced(let visit):
        return lead(
          to: screen, of: visit, at: context,
          input.isChange ? "\(VisitHandler.change)&\(VisitHandler.twice)" : VisitHandler.twice)
      case .saved(let visit, .shows(let next)):
        return lead(from: screen, to: next, of: visit, after: input, request, at: context)
      case .over: return try over(request, at: context)
      case .crowded: return try again(screen, of: visit, request, at: context, "notSaved")
      }
    } catch let mistake as Mistake {
      return try again(screen, of: visit, request, at: context, mistake.problem)
    } catch let problem as CardReader.Problem {
      return try again(screen, of: visit, request, at: context, problem.rawValue)
    } catch {
      log.write(.answerNotSaved, nil, ["what": "\(Store.summary(of: error))"])
      return try again(screen, of: visit, request, at: context, "notSaved")
    }
  }

  /// What was sent, with its words redacted: once, whatever becomes of it.
  private func input(
    from screen: Screen, of visit: Visits.OpenVisit, _ fields: Fields
  ) throws -> Input {
    let button = PressedButton(pressed: fields["then"])
    let raw = button == .skip ? nil : try fields[WordsPage.field].map(RawWords.init)?.checked()
    var card: BroughtCard?
    if screen == .card, button == .next, let raw,
      let question = visit.state.form?.question(whoseCard: .takes)
    {
      card = try cards.card(of: raw, for: question)
    }
    let submission = Submission(
      ticked: fields.codes(QuestionPage.field), words: raw.map(redactor.redact))
    return Input(
      from: screen, submission, pressing: button,
      isChange: fields[VisitHandler.change] != nil, card: card)
  }

  /// The page again with what was filled in and what is wrong with it.
  private func again(
    _ screen: Screen, of visit: Visits.OpenVisit, _ request: Request, at context: RequestContext,
    _ problem: String
  ) throws -> Reply {
    var showing = ScreenPages.Showing()
    showing.isChange = request.fields[VisitHandler.change] != nil
    showing.keeps = Aside(of: request) == nil
    showing.problem = problem
    showing.status = ["notSaved", "cardBusy"].contains(problem) ? .unavailable : .unprocessable
    showing.typed = request.fields[WordsPage.field]
    showing.ticked = request.fields.codes(QuestionPage.field)
    return try pages.reply(screen, of: visit, at: context, showing)
  }

  private func over(_ request: Request, at context: RequestContext) throws -> Reply {
    let typed = request.fields[WordsPage.field] ?? ""
    if RawWords(typed).isBlank, let reply = Aside(of: request)?.openReply(at: context) {
      return reply
    }
    return try waysOut.over(request, typed: typed, at: context)
  }

  /// *Not now.* The cookie is the key: without it nothing of the visit can be opened.
  private func putOff(_ visit: Visits.OpenVisit, at context: RequestContext) throws -> Reply {
    visits.forget(visit.token)
    return .seeOther(context.path(.later)).keeping(cookie.gone)
  }

  /// Leads on from a page that was sent. One that was opened for a change leads back to its row.
  private func lead(
    from screen: Screen, to next: Screen, of visit: Visits.OpenVisit, after input: Input,
    _ request: Request, at context: RequestContext
  ) -> Reply {
    let isBack = input.isChange && next == .check
    if let aside = Aside(of: request) ?? (isBack ? .back : nil) {
      return aside.reply(from: screen, of: visit.state, isChange: input.isChange, at: context)
    }
    let isStill = input.isChange && next == screen
    return lead(to: next, of: visit, at: context, isStill ? VisitHandler.change : nil)
  }

  private func lead(
    to screen: Screen, of visit: Visits.OpenVisit, at context: RequestContext,
    _ query: String? = nil
  ) -> Reply {
    guard let number = visit.state.number(of: screen) else {
      return .seeOther(context.path(.visit))
    }
    return .seeOther(context.path(.page(number), query))
  }
}

extension Mistake {
  fileprivate var problem: String {
    switch self {
    case .tooLong: "tooLong"
    case .tooMany: "tooMany"
    case .notOnTheForm: "unknown"
    }
  }
}

extension Fields {
  /// Whether a post has only fields that the page it came from has.
  func hold(only names: Set<String>) -> Bool { self.names.allSatisfy(names.contains) }

  /// The codes of the boxes of that name that were ticked.
  func codes(_ name: String) -> [String] { all(name).map(SentValue.code) }
}
