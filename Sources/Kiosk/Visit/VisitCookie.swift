internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// The secret of a visit, in the visitor's browser alone. To take it away is to leave: whatever lies
/// on our disk, nobody can open it any more.
struct VisitCookie {
  let service: Service

  static func token(of request: Request) -> VisitToken? {
    request.cookie(CookieName.visit).flatMap(VisitToken.init(cookie:))
  }

  static func isThere(_ request: Request) -> Bool { request.cookie(CookieName.visit) != nil }

  /// On a shared screen it goes with the browser's window.
  func holding(_ token: VisitToken, at place: Place) -> Cookie {
    cookie(token.cookie, seconds: place.isKiosk ? nil : service.retention.draftHours * 3_600)
  }

  /// How the pages look, until the browser's window is closed or the visit is over.
  func holding(_ look: DisplayPreferences) -> Cookie {
    Cookie(CookieName.look, look.text, isSecure: service.isBehindTLS)
  }

  /// Takes away how the pages look: the next person starts with them as they are.
  var lookGone: Cookie {
    Cookie(CookieName.look, "", isSecure: service.isBehindTLS, seconds: 0)
  }

  /// Takes it away.
  var gone: Cookie { cookie("", seconds: 0) }

  /// A page that came back from a browser's memory is asked for anew only if the reply after it set
  /// a cookie: so at a shared screen every reply sets the one there is again.
  func again(for request: Request, at place: Place) -> Cookie? {
    guard place.isKiosk, let text = request.cookie(CookieName.visit), VisitToken.isOne(text)
    else { return nil }
    return cookie(text, seconds: nil)
  }

  private func cookie(_ value: String, seconds: Int?) -> Cookie {
    Cookie(CookieName.visit, value, isSecure: service.isBehindTLS, seconds: seconds)
  }
}
