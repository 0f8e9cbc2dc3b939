internal import Anonymity
internal import HTTP
internal import Store
internal import Survey
internal import Visit

/// The visits that are going on: who may go on with one, and how what they say is kept.
struct Visits: Sendable {
  let store: Store
  let forms: Forms
  let departures: Departures
  let now: Clock

  /// What a visitor's cookie leads to.
  enum Found {
    case open(OpenVisit)
    /// The answers are in the box; the visitor has not finished yet.
    case sent(SentVisit, VisitToken)
    /// There is no visit, or it is over.
    case none
  }

  /// A visit that is going on, with its draft as it was read.
  struct OpenVisit {
    let token: VisitToken
    let sealed: SealedDraft
    var state: State
    let place: Place
  }

  func found(by request: Request) throws -> Found {
    guard let token = VisitCookie.token(of: request) else { return .none }
    if let sealed = try store.draft(token.draftID) { return .open(try open(sealed, by: token)) }
    for sent in [token, token.sent] {
      if let sealed = try store.sentVisit(sent.draftID) {
        return .sent(try sent.openSent(sealed), sent)
      }
    }
    return .none
  }

  /// A visit that is going on, found without waiting; nothing where that cannot be told at once.
  func foundAtOnce(by request: Request) -> OpenVisit? {
    guard let token = VisitCookie.token(of: request),
      case .found(let sealed) = store.draftAtOnce(token.draftID)
    else { return nil }
    return try? open(sealed, by: token)
  }

  func open(_ sealed: SealedDraft, by token: VisitToken) throws -> OpenVisit {
    let state = State(try token.open(sealed), in: forms)
    return OpenVisit(
      token: token, sealed: sealed, state: state, place: forms.service.place(at: state.draft.place))
  }

  /// So many visits may be open, which takes 25 MB of the disk. Where somebody begins more, those
  /// that have no answer yet go first.
  private static let mostOpen = 5_000

  /// *Start*: a fresh secret for the visitor, an empty draft for us. Nothing when too many are open.
  func begin(at place: Place, with form: Form?) throws -> OpenVisit? {
    let token = VisitToken.fresh()
    var draft = Draft(at: place.code)
    if let form {
      draft.form = form.code
      draft.version = form.version
      draft.done.insert(Screen.reassurance.name)
    }
    let state = State(draft, in: forms)
    let sealed = try token.seal(state.draft)
    let isKept = try store.begin(
      sealed, lapsing: lapse(at: place), at: now(), among: Visits.mostOpen)
    guard isKept else { return nil }
    return OpenVisit(token: token, sealed: sealed, state: state, place: place)
  }

  /// How an answer was taken.
  enum Saving {
    /// It is on the disk; the visit as it is now, and where it leads.
    case saved(OpenVisit, Outcome)
    /// The same, in the place of another answer to the same question that came at the same time.
    case replaced(OpenVisit)
    case over
    /// Others came first, each time.
    case crowded
  }

  /// Applies an input and commits it. Where another answer of the same visit was saved first, it is
  /// applied again to what that one left: neither is lost, and of two to one question the later stands.
  ///
  /// - Parameter hadConflict: another was saved first already, before the visit was read.
  func save(_ input: Input, to visit: OpenVisit, hadConflict: Bool = false) throws -> Saving {
    var (visit, hadConflict) = (visit, hadConflict)
    for _ in 0..<Visits.tries {
      let other = hadConflict ? visit.state.answer(on: input.screen) : nil
      let outcome = try visit.state.apply(input)
      if outcome == .putOff { return .saved(visit, outcome) }
      let sealed = try visit.token.seal(visit.state.draft)
      switch try store.replace(sealed, after: visit.sealed, lapsing: lapse(at: visit.place)) {
      case .saved:
        let isReplaced =
          other != nil && input.button != .stay && other != visit.state.answer(on: input.screen)
        return isReplaced ? .replaced(visit) : .saved(visit, outcome)
      case .gone: return .over
      case .conflict:
        guard let newer = try store.draft(visit.token.draftID) else { return .over }
        visit = try open(newer, by: visit.token)
        hadConflict = true
      }
    }
    return .crowded
  }

  private static let tries = 5

  func forget(_ token: VisitToken) { departures.forget(token) }

  /// A shared screen keeps a draft an hour at most, a person's own device a day.
  func lapse(at place: Place) -> Moment {
    now().adding(seconds: place.isKiosk ? 3_600 : forms.service.retention.draftHours * 3_600)
  }
}

extension Service {
  /// A place by its code; the usual one when it is no longer listed.
  func place(at code: Place.Code) -> Place { place(code) ?? places[0] }
}
