internal import Accounts
internal import Anonymity
internal import HTTP
internal import Pages
internal import Survey

/// Where a request comes from and how its pages look: every link on a page is made here.
///
/// A shared screen carries its place in each link, so that it is still that screen when a visit is
/// over and no cookie is left.
struct RequestContext {
  let place: Place
  /// The place that needs no naming.
  let isUsual: Bool
  let look: DisplayPreferences
  let assets: String
  /// Whether it is the quality team who asks.
  var isForStaff = false
  /// What their browser says of who has signed in; it may have lapsed.
  var session: SessionToken?

  /// In an address of the page where a visit ends: its language, which no cookie holds any more.
  static let language = "in"

  /// The same for the page where a visit ends.
  func pathOut(_ route: FixedRoute, _ query: String? = nil) -> String {
    let language = look.language.map { "\(RequestContext.language)=\($0)" }
    return path(
      route, [query, language].compactMap(\.self).joined(separator: "&").nonEmpty)
  }

  /// The address of a route, seen from this place.
  func path(_ route: Route, _ query: String? = nil) -> String {
    if route.isFirst { return (isUsual ? Route.fixed(.first) : .place(place.code)).path }
    let at = isUsual ? nil : "at=\(place.code)"
    let queries = [query, at].compactMap(\.self)
    return queries.isEmpty ? route.path : route.path + "?" + queries.joined(separator: "&")
  }

  func path(_ route: FixedRoute, _ query: String? = nil) -> String { path(.fixed(route), query) }

  /// The same for the part of the page that has this id.
  func path(_ route: Route, _ query: String? = nil, part: String) -> String {
    path(route, query) + "#" + part
  }

  func path(_ page: StaffPage, _ query: String? = nil) -> String {
    path(.staff(.page(page)), query)
  }

  /// The same for a page of a visit, or one that is opened in the middle of one.
  func visitContext(in voice: Voice = .own, here: Route, isSlow: Bool = false) -> PageContext {
    var context = pageContext(in: voice)
    if place.isKiosk {
      context.timeOut = PageContext.TimeOut(
        here: path(here), clear: path(.throwAway), isSlow: isSlow)
    }
    return context
  }

  func pageContext(in voice: Voice = .own, isSignedIn: Bool = false) -> PageContext {
    PageContext(
      voice: voice, look: look, dials: !place.isKiosk,
      links: Links(
        style: assets + "/heard.css", home: path(.first), help: path(.help),
        leave: path(.leave), happens: path(.whatHappens), changed: path(.youSaid),
        accessibility: path(.accessibility), look: path(.look),
        signOut: isSignedIn ? path(StaffPage.signOut) : nil))
  }
}

/// The cookies there are.
enum CookieName {
  /// The secret of a visit.
  static let visit = "visit"
  /// How the pages look.
  static let look = "look"
  /// A member of staff who has signed in.
  static let staff = "staff"
  /// Changes whenever a member of staff signs out.
  static let signedOut = "signed-out"
  /// A browser in which a member of staff has signed in before.
  static let acquaintance = "acquaintance"
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
