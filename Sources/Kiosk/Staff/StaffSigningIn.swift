internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// Signing in and out.
extension Kiosk {
  /// One try after the other, each with the same work whether the name is known or not.
  func signIn(_ request: Request, at site: Site) throws -> Reply {
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
    return .seeOther(site.path(.home)).keeping(staffCookie(token.cookie))
  }

  func signOut(_ visit: StaffVisit) throws -> Reply {
    if let token = visit.request.cookie(Crumb.staff).flatMap(SessionToken.init(read:)) {
      try store.endSession(token.id)
    }
    return .seeOther(visit.site.path(.signIn)).keeping(staffCookie("", seconds: 0))
  }

  func signInPage(at site: Site, refused name: String?) throws -> String {
    try renderer.html(
      of: StaffSignInPage(
        words: renderer.words[.own], action: site.path(.signIn), refused: name),
      in: site.setting())
  }

  private func staffCookie(_ value: String, seconds: Int? = nil) -> Cookie {
    Cookie(
      Crumb.staff, value, path: Route.staff(.home).path, isSecure: forms.service.isBehindTLS,
      seconds: seconds)
  }

  /// How long someone stays signed in: a working day.
  private static let sessionHours = 8
}
