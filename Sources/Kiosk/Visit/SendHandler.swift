internal import Anonymity
internal import HTTP
internal import Logging
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

  /// Whether own words are kept: yes, unless "no" was chosen.
  static let keep = "answer"

  func send(_ request: Request, at context: RequestContext) throws -> Reply {
    let fields = request.fields
    guard fields.hold(only: [SendHandler.keep, "then", VisitHandler.screen, VisitHandler.change])
    else { return errors.notUnderstood(context) }
    switch (fields["then"], try visits.found(by: request)) {
    case ("throw", .open(let visit)): return waysOut.throwAway(visit.token, at: context)
    case (_, .open(let visit)): return try send(visit, request, at: context)
    case (_, .sent(_, let token)): return thanks(for: token, at: context)
    case (_, .none): return waysOut.over(request, at: context)
    }
  }

  private func send(
    _ visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    guard let form = visit.state.form else { return .seeOther(context.path(.visit)) }
    if request.fields["then"] == PressedButton.stay.rawValue {
      return try stay(visit, request, at: context)
    }
    do {
      if visit.state.isEmpty { return waysOut.keepNothing(of: visit.token, at: context) }
      let response = redactor.anonymise(
        visit.state.draft, through: form, in: visit.place.area,
        leavingOutWords: request.fields[SendHandler.keep] == "no")
      guard try ballots.cast(response, of: visit) != nil else {
        return waysOut.over(request, at: context)
      }
      return thanks(for: visit.token.sent, at: context)
    } catch {
      log.error("a response could not be saved", metadata: ["what": "\(Store.summary(of: error))"])
      var showing = ScreenPages.Showing()
      showing.problem = "notSaved"
      showing.status = .unavailable
      showing.ticked = request.fields.all(SendHandler.keep)
      return try pages.reply(.check, of: visit, at: context, showing)
    }
  }

  /// *I am still here*, on the check page.
  private func stay(
    _ visit: Visits.OpenVisit, _ request: Request, at context: RequestContext
  ) throws -> Reply {
    let input = Input(
      from: .check, Submission(ticked: request.fields.all(SendHandler.keep)), pressing: .stay)
    guard case .saved(let visit, _) = try visits.save(input, to: visit),
      let number = visit.state.number(of: .check)
    else { return .seeOther(context.path(.visit)) }
    return .seeOther(context.path(.page(number)))
  }

  /// The cookie becomes another one, so that *Back* asks us and shows no answer.
  private func thanks(for token: VisitToken, at context: RequestContext) -> Reply {
    .seeOther(context.path(.sent)).keeping(cookie.holding(token, at: context.place))
  }
}
