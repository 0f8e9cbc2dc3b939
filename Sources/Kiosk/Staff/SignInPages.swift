internal import Accounts
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Signing in and out.
struct SignInPages {
  let store: Store
  let key: AccountKey
  let sessions: StaffSessions
  let lanes: SignInLanes
  let layout: StaffLayout
  let isBehindTLS: Bool

  func show(_ request: Request, at context: RequestContext) throws -> Reply {
    let next = StaffRoute(next: request.query["next"])
    if try sessions.account(of: context) != nil {
      return .seeOther(context.path(.staff(next ?? .page(.home))))
    }
    return .page(try page(at: context, next: next, wasSignedOut: context.session != nil))
  }

  /// Once it is one's turn. Every try takes as long and reads the same whether the name is known or
  /// not, so that nobody learns who has an account.
  func signIn(_ request: Request, at context: RequestContext) throws -> Reply {
    let known: Set = ["name", "password", "code", "next"]
    guard request.fields.names.allSatisfy(known.contains) else {
      return trouble(.badRequest, "notUnderstood", at: context)
    }
    let name = Account.name(typed: request.fields["name"] ?? "")
    let next = StaffRoute(next: request.fields["next"])
    let proof = try proof(request, of: name)
    lanes.note(isRight: proof == .right, in: lane(of: request))
    switch proof {
    case .right: return try welcome(name, to: next ?? .page(.home), at: context)
    case .wrong:
      if try store.password(of: name) != nil {
        try store.auditOnce("was refused at the sign-in", by: name, on: Day(of: sessions.now()))
      }
      return .page(try page(at: context, refused: name, next: next), .unprocessable)
    case .lostCodes: return trouble(.unavailable, "codes", at: context)
    }
  }

  /// The queue in which a try waits.
  func lane(of request: Request) -> SignInLanes.Lane {
    let name = Account.name(typed: request.fields["name"] ?? "")
    return SignInLanes.Lane(name, isKnown: isAcquainted(request, with: name))
  }

  /// Too many wait: the page again, with the name that was typed.
  func busy(_ request: Request, at context: RequestContext) -> Reply {
    let name = Account.name(typed: request.fields["name"] ?? "")
    let next = StaffRoute(next: request.fields["next"])
    let html = try? page(at: context, refused: name, because: "signInBusy", next: next)
    return html.map { .page($0, .unavailable) } ?? trouble(.unavailable, "signIns", at: context)
  }

  private func proof(_ request: Request, of name: String) throws -> SignInProof {
    try SignInProof(
      password: request.fields["password"] ?? "", code: request.fields["code"] ?? "", of: name,
      at: sessions.now(), in: store)
  }

  /// Begins a session, in place of the one that this browser had before.
  private func welcome(_ name: String, to next: StaffRoute, at context: RequestContext) throws
    -> Reply
  {
    let token = SessionToken.fresh()
    let now = sessions.now()
    if let before = context.session { try store.endSession(before.id) }
    try store.beginSession(
      token.id, of: name, lapsing: now.adding(seconds: SignInPages.sessionHours * 3_600))
    try store.audit("signed in", by: name, on: Day(of: now))
    return .seeOther(context.path(.staff(next))).keeping(cookie(CookieName.staff, token.cookie))
      .keeping(
        cookie(
          CookieName.acquaintance, key.acquaintance(with: name),
          seconds: SignInPages.acquaintanceDays * 86_400))
  }

  func signOut(_ visit: StaffVisit) throws -> Reply {
    if let token = visit.context.session { try store.endSession(token.id) }
    return signedOut(visit)
  }

  /// To the sign-in page, with the session's cookie gone.
  func signedOut(_ visit: StaffVisit) -> Reply {
    endingPages(.seeOther(visit.path(.signIn))).keeping(cookie(CookieName.staff, "", seconds: 0))
  }

  /// Keeps *Back* from showing a page of the session that a reply ends.
  ///
  /// Chromium shows even a page that must not be stored again out of its memory, unless a cookie of
  /// that address has changed since. This one is for every address, and never the same.
  func endingPages(_ reply: Reply) -> Reply {
    let value = String(UInt64.random(in: .min ... .max), radix: 16)
    return reply.keeping(
      Cookie(CookieName.signedOut, value, isSecure: isBehindTLS, seconds: 60))
  }

  private func isAcquainted(_ request: Request, with name: String) -> Bool {
    request.cookie(CookieName.acquaintance) == key.acquaintance(with: name)
  }

  private func page(
    at context: RequestContext, refused name: String? = nil, because problem: String = "signIn",
    next: StaffRoute?, wasSignedOut: Bool = false
  ) throws -> String {
    try layout.renderer.html(
      of: StaffSignInPage(
        words: layout.words, action: context.path(StaffPage.signIn), refused: name,
        because: problem,
        next: next.map { Route.staff($0).path }, wasSignedOut: wasSignedOut),
      in: context.pageContext())
  }

  private func trouble(_ status: Status, _ name: String, at context: RequestContext) -> Reply {
    layout.trouble(status, name, for: try? sessions.account(of: context), at: context)
  }

  private func cookie(_ name: String, _ value: String, seconds: Int? = nil) -> Cookie {
    Cookie(
      name, value, path: Route.staff(.page(.home)).path, isSecure: isBehindTLS, seconds: seconds)
  }

  /// How long someone stays signed in: a working day.
  private static let sessionHours = 8
  private static let acquaintanceDays = 180
}
