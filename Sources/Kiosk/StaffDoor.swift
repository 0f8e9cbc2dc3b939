internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// The quality team's door: who may come in, and how they leave.
extension Kiosk {
  func staffReply(to request: Request, for route: Route, at site: Site) throws -> Reply {
    if route == .signIn {
      return request.method == .post
        ? try signIn(request, at: site) : .page(try signInPage(at: site, refused: nil))
    }
    guard let account = try account(of: request) else { return .seeOther(site.path(.signIn)) }
    if route == .signOut { return try signOut(request, at: site) }
    return try staffPage(route, request, for: account, at: site)
  }

  private func account(of request: Request) throws -> String? {
    guard let token = request.cookie(Crumb.staff).flatMap(SessionToken.init(read:)) else {
      return nil
    }
    return try store.account(of: token.id, at: now())
  }

  /// One try after the other, each with the same work whether the name is known or not.
  private func signIn(_ request: Request, at site: Site) throws -> Reply {
    guard allows(request, ["name", "password"]) else { return notUnderstood(site) }
    let name = request.fields["name"] ?? ""
    let password = request.fields["password"] ?? ""
    let known = try store.password(of: name)
    let isRight = slowly.once { (known ?? .ofNobody).matches(password) && known != nil }
    guard let isRight else { return trouble(.unavailable, "busy", at: site) }
    guard isRight else {
      return .page(try signInPage(at: site, refused: name), .unprocessable)
    }
    let token = SessionToken.fresh()
    try store.beginSession(
      token.id, of: name, lapsing: now().adding(seconds: Kiosk.sessionHours * 3_600))
    try store.note("signed in", by: name, on: Day(of: now()))
    return .seeOther(site.path(.staff)).keeping(staffCookie(token.cookie))
  }

  private func signOut(_ request: Request, at site: Site) throws -> Reply {
    if let token = request.cookie(Crumb.staff).flatMap(SessionToken.init(read:)) {
      try store.endSession(token.id)
    }
    return .seeOther(site.path(.signIn)).keeping(staffCookie("", seconds: 0))
  }

  private func signInPage(at site: Site, refused name: String?) throws -> String {
    try renderer.html(
      of: StaffSignInPage(
        words: renderer.words[.own], action: site.path(.signIn), refused: name),
      in: site.setting())
  }

  private func staffCookie(_ value: String, seconds: Int? = nil) -> Cookie {
    Cookie(
      Crumb.staff, value, path: Route.staff.path, isSecure: forms.service.isBehindTLS,
      seconds: seconds)
  }

  /// How long someone stays signed in: a working day.
  private static let sessionHours = 8
}
