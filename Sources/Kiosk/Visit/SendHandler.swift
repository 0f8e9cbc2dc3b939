internal import Anonymity
internal import HTTP
internal import Logging
internal import Pages
internal import Store
internal import Survey
internal import Visit

/// *Send*: into the box, and the draft is gone, in one commit.
struct SendHandler: Sendable {
  let visits: Visits
  let pages: ScreenPages
  let cookie: VisitCookie
  let redactor: Redactor
  let ballots: Ballots
  let waysOut: WaysOut
  let errors: ErrorPages
  let log: Logger
  let counts: DailyCounts

  /// Whether own words are kept: yes, unless "no" was chosen.
  static let keep = "answer"

  private static let fields: Set = [
    keep, "then", VisitHandler.screen, VisitHandler.change, VisitHandler.brief, CoveringView.cover,
    CoveringView.uncover,
  ]

  func send(_ request: Request, at context: RequestContext) throws -> Reply {
    let fields = request.fields
    guard fields.hold(only: SendHandler.fields) else { return errors.notUnderstood(context) }
    switch (fields["then"], try visits.found(by: request)) {
    case ("throw", .open(let visit)): return waysOut.throwAway(visit.token, at: context)
    case (_, .open(let visit)): return try send(visit, request, at: context)
    case (_, .sent(_, let token)):
      return Aside(of: request)?.openReply(at: context) ?? thanks(for: token, at: context)
    case (_, .none): return over(request, at: context)
    }
  }

  private func send(
    _ visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    guard let form = visit.state.form else { return .seeOther(context.path(.visit)) }
    do {
      if let word = PressedWord(request.fields) {
        return try cover(word, of: visit, request, at: context)
      }
      let isStill = request.fields["then"] == PressedButton.stay.rawValue
      let stays: Aside? = isBrief(request) ? .hide : .show
      if let aside = isStill ? stays : Aside(of: request) {
        return try stay(visit, request, at: context) {
          aside.reply(from: .check, of: $0, at: context)
        }
      }
      if visit.state.isEmpty { return waysOut.keepNothing(of: visit.token, at: context) }
      let leavesOutWords = request.fields.codes(SendHandler.keep).first == "no"
      let response = redactor.anonymise(
        visit.state.draft, through: form, in: visit.place.area, leavingOutWords: leavesOutWords,
        counts: counts(visit, leavingOutWords: leavesOutWords),
        isEnglish: context.look.language == nil)
      guard try ballots.cast(response, of: visit, in: context.look.language) != nil else {
        return over(request, at: context)
      }
      return thanks(for: visit.token.sent, at: context)
    } catch {
      log.write(.responseNotSaved, nil, ["what": "\(Store.summary(of: error))"])
      var showing = ScreenPages.Showing()
      showing.problem = "notSaved"
      showing.status = .unavailable
      showing.keeps = false
      showing.hidesAnswers = isBrief(request)
      showing.ticked = request.fields.codes(SendHandler.keep)
      return try pages.reply(.check, of: visit, at: context, showing)
    }
  }

  /// Whether an answer counts towards the floor of the box: not one that says nothing, and only so
  /// many a day from one place.
  private func counts(_ visit: Visits.OpenVisit, leavingOutWords: Bool) -> Bool {
    visit.state.saysSomething(leavingOutWords: leavingOutWords)
      && counts.take(
        from: visit.place.code, on: Day(of: visits.now()),
        most: visits.forms.service.box.countedDaily)
  }

  /// What is chosen on the check page is kept, and nothing is sent.
  private func stay(
    _ visit: Visits.OpenVisit, _ request: Request, at context: RequestContext,
    covering: Covering? = nil, leading reply: (State) -> Reply
  ) throws -> Reply {
    let input = Input(
      from: .check, Submission(ticked: request.fields.codes(SendHandler.keep)), pressing: .stay,
      covering: covering)
    switch try visits.save(input, to: visit) {
    case .saved(let visit, _), .replaced(let visit): return reply(visit.state)
    case .over: return over(request, at: context)
    case .crowded: throw Crowded()
    }
  }

  /// A word is covered, or opened again, and stays in sight. What is no word of this visit's changes
  /// nothing.
  private func cover(
    _ word: PressedWord, of visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    let question = visit.state.screen(numbered: word.page)?.question
    let covering = question.map { Covering(word.position, of: $0, isCovered: word.isCovered) }
    return try stay(visit, request, at: context, covering: covering) { state in
      guard let check = state.number(of: .check) else { return .seeOther(context.path(.visit)) }
      return .seeOther(
        context.path(
          .page(check), "\(VisitHandler.open)=\(word.page)", part: CheckPage.id(ofRow: word.page)))
    }
  }

  private func over(_ request: Request, at context: RequestContext) -> Reply {
    Aside(of: request)?.openReply(at: context) ?? waysOut.over(request, at: context)
  }

  private func isBrief(_ request: Request) -> Bool { request.fields[VisitHandler.brief] != nil }

  /// Others of this visit's answers came first, each time.
  private struct Crowded: Error {}

  /// The cookie becomes another one, so that *Back* asks us and shows no answer.
  private func thanks(for token: VisitToken, at context: RequestContext) -> Reply {
    .seeOther(context.path(.sent)).keeping(cookie.holding(token, at: context.place))
  }
}

/// A word that was pressed on the check page: "5.12", the number of the page on which it was typed
/// and its place there.
private struct PressedWord {
  let page: Int
  let position: Int
  let isCovered: Bool

  init?(_ fields: Fields) {
    isCovered = fields[CoveringView.cover] != nil
    let name = fields[CoveringView.cover] ?? fields[CoveringView.uncover] ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let page = parts[0], let position = parts[1] else { return nil }
    self.page = page
    self.position = position
  }
}
