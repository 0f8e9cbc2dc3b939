internal import HTTP
internal import Survey

/// Every address of the service. What it is and what may be done there stands in one row, by which it
/// is written and read: without its row a new one does not compile.
enum Route: Hashable {
  /// One in which nothing differs.
  case fixed(FixedRoute)
  /// The first page at a place.
  case place(Place.Code)
  /// A page of the visit, by its number: an address stays in a phone's history, so it tells nothing.
  case page(Int)
  /// What a page of the visit says, by two numbers that tell nothing either.
  case sound(Int, Int)
  /// A film in which the page is signed, by the same two numbers, or its captions.
  case signs(SignedFile, Int, Int)
  /// How to reach someone who speaks another language, by its code.
  case language(String)
  /// What a page says that anyone may read.
  case openSound(OpenSpeech, Int)
  /// The film in which such a page is signed, or its captions.
  case openSigns(SignedFile, OpenSpeech)
  /// A style or picture; the folder changes whenever one of them does.
  case asset(folder: String, file: String)
  /// The quality team's, with rows of their own.
  case staff(StaffRoute)
}

enum FixedRoute: Int, CaseIterable {
  case first
  case begin
  /// Where the visit stands: leads to the next open page.
  case visit
  case send
  /// Thank you: the page after *Send*.
  case sent
  /// The person's own list, to show or print.
  case list
  /// A card with what was chosen.
  case card
  /// Takes the answers that were just sent out of the box again.
  case unsend
  case throwAway
  case leave
  /// The page that leads away from us, after *Leave now*.
  case left
  case finish
  case cleared
  case later
  case takeBack
  case help
  case whatHappens
  case notice
  case kept
  /// "You said, we did."
  case youSaid
  case accessibility
  case practice
  /// Takes the language in which a visitor wants to read.
  case chooseLanguage
  case look
  case health

  private var definition: RouteRow {
    switch self {
    case .first: row("", .get)
    case .begin: row("begin", .post)
    case .visit: row("visit", .both)
    case .send: row("visit/send", .post, keepsTyped: true)
    case .sent: row("sent", .get)
    case .list: row("sent/list", .get)
    case .card: row("sent/card", .both, keepsTyped: true)
    case .unsend: row("sent/take-back", .post)
    case .throwAway: row("throw-away", .post)
    case .leave: row("leave", .post)
    case .left: row("left", .get)
    case .finish: row("finish", .post)
    case .cleared: row("cleared", .get)
    case .later: row("later", .get)
    case .takeBack: row("take-back", .both)
    case .help: row("help", .get)
    case .whatHappens: row("what-happens", .get)
    case .notice: row("notice", .get)
    case .kept: row("kept", .get)
    case .youSaid: row("you-said", .get)
    case .accessibility: row("accessibility", .get)
    case .practice: row("practice", .both)
    case .chooseLanguage: row("language", .post)
    case .look: row("look", .both)
    case .health: row("health", .get)
    }
  }

  private func row(_ address: String, _ methods: RouteRow.Methods, keepsTyped: Bool = false)
    -> RouteRow
  {
    RouteRow(address, methods, keepsTyped: keepsTyped) { _ in .fixed(self) }
  }

  fileprivate static let rows = allCases.map(\.definition)
  fileprivate var row: RouteRow { FixedRoute.rows[rawValue] }
}

extension Route {
  /// Those in which something differs: a star is of the type that its route takes.
  private enum Kind: Int, CaseIterable {
    case place, page, sound, signs, language, openSound, openSigns, asset

    private var definition: RouteRow {
      switch self {
      case .place: RouteRow("at/*", .get) { .place(try $0.take()) }
      case .page: RouteRow("visit/*", .both, keepsTyped: true) { .page(try $0.take()) }
      case .sound: RouteRow("visit/*/sound/*", .get) { .sound(try $0.take(), try $0.take()) }
      case .signs:
        RouteRow("visit/*/*/*", .get) {
          let page: Int = try $0.take()
          return .signs(try $0.take(), page, try $0.take())
        }
      case .language: RouteRow("language/*", .get) { .language(try $0.take()) }
      case .openSound: RouteRow("sound/*/*", .get) { .openSound(try $0.take(), try $0.take()) }
      case .openSigns: RouteRow("*/*", .get) { .openSigns(try $0.take(), try $0.take()) }
      case .asset:
        RouteRow("assets/*/*", .get) { .asset(folder: try $0.take(), file: try $0.take()) }
      }
    }

    static let rows = allCases.map(\.definition)
    var row: RouteRow { Kind.rows[rawValue] }
  }

  /// Its row, and what differs in it; nothing for the quality team's.
  private var written: (row: RouteRow, parts: [any RoutePart])? {
    switch self {
    case .fixed(let route): (route.row, [])
    case .place(let code): (Kind.place.row, [code])
    case .page(let number): (Kind.page.row, [number])
    case .sound(let page, let number): (Kind.sound.row, [page, number])
    case .signs(let file, let page, let number): (Kind.signs.row, [page, file, number])
    case .language(let code): (Kind.language.row, [code])
    case .openSound(let page, let number): (Kind.openSound.row, [page, number])
    case .openSigns(let file, let page): (Kind.openSigns.row, [file, page])
    case .asset(let folder, let file): (Kind.asset.row, [folder, file])
    case .staff: nil
    }
  }

  private static let rows = Dictionary(grouping: FixedRoute.rows + Kind.rows, by: \.first)
}

extension Route {
  /// Reads an address; nothing is no page of ours.
  init?(_ path: [String]) {
    if Route.isForStaff(path) {
      guard let route = StaffRoute(path) else { return nil }
      self = .staff(route)
      return
    }
    for row in Route.rows[path.first ?? ""] ?? Route.rows["*"] ?? [] {
      guard let route = row.route(at: path) else { continue }
      self = route
      return
    }
    return nil
  }

  /// The address as it stands in a link. In a build for tests it is read back: of a row that nobody
  /// reads, or whose parts are written in another order, the first link stops the test.
  var path: String {
    let path = addressed
    assert(Route(path.split(separator: "/").map(String.init)) == self, "\(path) is not read")
    return path
  }

  private var addressed: String {
    if case .staff(let route) = self { return route.path }
    return written.map { $0.row.path($0.parts) } ?? ""
  }

  func takes(_ method: Request.Method) -> Bool {
    if case .staff(let route) = self { return method == .post ? route.takesPost : route.takesGet }
    return switch written?.row.methods {
    case .both: true
    case .get: method != .post
    case .post: method == .post
    case nil: false
    }
  }

  /// Pages that take what somebody wrote or chose: none of it may be lost.
  var takesWhatIsTyped: Bool {
    if case .staff(let route) = self { route.keepsTyped } else { written?.row.keepsTyped ?? false }
  }

  /// Whether it leads to the first page, of this place or another.
  var isFirst: Bool {
    switch self {
    case .fixed(.first), .place: true
    default: false
    }
  }

  /// Whether an address is the quality team's, though no page may be there.
  static func isForStaff(_ path: [String]) -> Bool { path.first == "staff" }

  var isForStaff: Bool {
    if case .staff = self { true } else { false }
  }
}
