internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Signing in and out.
extension Kiosk {
  func showSignIn(_ request: Request, at context: RequestContext) throws -> Reply {
    let next = StaffRoute(next: request.query["next"])
    if try account(of: context) != nil {
      return .seeOther(context.path(.staff(next ?? .page(.home))))
    }
    return .page(try signInPage(at: context, next: next, wasSignedOut: context.session != nil))
  }

  /// To the door, and from there back to the page that was asked for.
  func toSignIn(before route: StaffRoute, at context: RequestContext) -> Reply {
    let next = StaffRoute(next: Route.staff(route).path)
    return .seeOther(context.path(.signIn, next.map { "next=\(Route.staff($0).path)" }))
  }

  /// Each try is the same work whether the name is known or not, and is told no more than "wrong".
  func signIn(_ request: Request, at context: RequestContext) throws -> Reply {
    guard allows(request, ["name", "password", "code", "next"]) else {
      return notUnderstood(context)
    }
    let name = request.fields["name"] ?? ""
    let lane = signingIn.lane(isKnown: isAcquainted(request, with: name))
    let next = StaffRoute(next: request.fields["next"])
    var proof = Proof.wrong
    let isRight = try lane.guess {
      proof = try self.proof(request, of: name)
      return proof == .right
    }
    guard isRight != nil else { return trouble(.unavailable, "signIns", at: context) }
    switch proof {
    case .right: return try welcome(name, to: next ?? .page(.home), at: context)
    case .wrong:
      if try store.password(of: name) != nil {
        try store.auditOnce("was refused at the sign-in", by: name, on: Day(of: now()))
      }
      return .page(try signInPage(at: context, refused: name, next: next), .unprocessable)
    case .lostCodes: return trouble(.unavailable, "codes", at: context)
    }
  }

  private enum Proof { case right, wrong, lostCodes }

  /// Only who knows the password is told that the codes cannot be opened.
  private func proof(_ request: Request, of name: String) throws -> Proof {
    do {
      return try proves(request, to: name) ? .right : .wrong
    } catch StoreFault.lostSecondStep {
      let password = try store.password(of: name) ?? .ofNobody
      return password.matches(request.fields["password"] ?? "") ? .lostCodes : .wrong
    }
  }

  /// Whether name, password and code belong together. A code is used up by it.
  private func proves(_ request: Request, to name: String) throws -> Bool {
    let credentials = try store.credentials(of: name)
    let isRight = (credentials?.password ?? .ofNobody).matches(request.fields["password"] ?? "")
    guard let credentials, isRight else { return false }
    guard credentials.secondStep != nil else { return true }
    guard let step = credentials.step(of: request.fields["code"] ?? "", at: now()) else {
      return false
    }
    return try store.use(step: step, of: name)
  }

  private func welcome(_ name: String, to next: StaffRoute, at context: RequestContext) throws
    -> Reply
  {
    let token = SessionToken.fresh()
    try store.beginSession(
      token.id, of: name, lapsing: now().adding(seconds: Kiosk.sessionHours * 3_600))
    try store.audit("signed in", by: name, on: Day(of: now()))
    return .seeOther(context.path(.staff(next))).keeping(
      staffCookie(CookieName.staff, token.cookie)
    )
    .keeping(
      staffCookie(
        CookieName.acquaintance, store.keys.account.acquaintance(with: name),
        seconds: Kiosk.acquaintanceDays * 86_400))
  }

  func signOut(_ visit: StaffVisit) throws -> Reply {
    if let token = visit.request.cookie(CookieName.staff).flatMap(SessionToken.init(read:)) {
      try store.endSession(token.id)
    }
    return signedOut(visit)
  }

  /// Back to the door, with the session's cookie gone.
  func signedOut(_ visit: StaffVisit) -> Reply {
    .seeOther(visit.path(.signIn)).keeping(staffCookie(CookieName.staff, "", seconds: 0))
  }

  private func isAcquainted(_ request: Request, with name: String) -> Bool {
    request.cookie(CookieName.acquaintance) == store.keys.account.acquaintance(with: name)
  }

  private func signInPage(
    at context: RequestContext, refused name: String? = nil, next: StaffRoute?,
    wasSignedOut: Bool = false
  ) throws -> String {
    try renderer.html(
      of: StaffSignInPage(
        words: renderer.words[.own], action: context.path(.signIn), refused: name,
        next: next.map { Route.staff($0).path }, wasSignedOut: wasSignedOut),
      in: context.pageContext())
  }

  private func staffCookie(_ name: String, _ value: String, seconds: Int? = nil) -> Cookie {
    Cookie(
      name, value, path: Route.staff(.page(.home)).path, isSecure: forms.service.isBehindTLS,
      seconds: seconds)
  }

  /// How long someone stays signed in: a working day.
  private static let sessionHours = 8
  private static let acquaintanceDays = 180
}

/// Two queues at the door, so that a stranger who guesses does not keep out those who come daily.
final class SignInLanes: Sendable {
  private let strangers = Throttle()
  private let acquaintances = Throttle()

  /// - Parameter isKnown: whether this account has signed in from this browser before.
  func lane(isKnown: Bool) -> Throttle { isKnown ? acquaintances : strangers }
}
