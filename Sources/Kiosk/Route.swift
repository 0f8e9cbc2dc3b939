internal import Survey

/// Every address of the service, read and written in one place.
enum Route: Hashable {
  case first(Place.Code?)
  case begin
  /// Where the visit stands: leads to the next open page.
  case visit
  case about
  case time
  /// A page of the form, by the name of its screen.
  case screen(String)
  case check
  /// The check page without the answers, for someone who is watched.
  case checkHidden
  case send
  case list
  /// A card with what was chosen.
  case card
  case throwAway
  case leave
  case finish
  case still
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
  case look
  /// A style or picture; the folder changes whenever one of them does.
  case asset(folder: String, file: String)
  case health
  case staff(StaffRoute)
}

extension Route {
  /// The address as it stands in a link.
  var path: String { "/" + parts.joined(separator: "/") }

  private var parts: [String] {
    switch self {
    case .first(nil): []
    case .first(let place?): ["at", place.text]
    case .screen(let name): ["visit", name]
    case .asset(let folder, let file): ["assets", folder, file]
    case .staff(let route): ["staff"] + route.parts
    default: Route.fixed.first { $0.value == self }?.key ?? []
    }
  }

  /// Reads an address; nothing is no page of ours.
  init?(_ path: [String]) {
    if let route = Route.fixed[path] {
      self = route
      return
    }
    switch (path.first, path.count) {
    case ("at", 2): self = .first(Code(path[1]))
    case ("visit", 2): self = .screen(path[1])
    case ("assets", 3): self = .asset(folder: path[1], file: path[2])
    case ("staff", _):
      guard let route = StaffRoute(Array(path.dropFirst())) else { return nil }
      self = .staff(route)
    default: return nil
    }
  }

  private static let fixed: [[String]: Route] = [
    []: .first(nil), ["begin"]: .begin, ["visit"]: .visit, ["visit", "about"]: .about,
    ["visit", "time"]: .time, ["visit", "check"]: .check,
    ["visit", "check", "hidden"]: .checkHidden, ["visit", "send"]: .send, ["list"]: .list,
    ["card"]: .card,
    ["throw-away"]: .throwAway, ["leave"]: .leave, ["finish"]: .finish, ["still"]: .still,
    ["cleared"]: .cleared, ["later"]: .later, ["take-back"]: .takeBack, ["help"]: .help,
    ["what-happens"]: .whatHappens, ["notice"]: .notice, ["kept"]: .kept, ["you-said"]: .youSaid,
    ["accessibility"]: .accessibility, ["practice"]: .practice, ["look"]: .look,
    ["health"]: .health,
  ]

  /// What may be done at this address.
  var takesPost: Bool {
    switch self {
    case .begin, .visit, .about, .time, .screen, .send, .list, .card, .throwAway, .leave, .finish,
      .takeBack, .practice, .look:
      true
    case .staff(let route): route.takesPost
    default: false
    }
  }

  var takesGet: Bool {
    switch self {
    case .begin, .send, .list, .card, .throwAway, .leave, .finish: false
    case .staff(let route): route.takesGet
    default: true
    }
  }

  /// Pages that take what somebody wrote or chose: none of it may be lost.
  var takesWhatIsTyped: Bool {
    switch self {
    case .about, .time, .screen, .send, .card: true
    case .staff(let route): route.keepsTyped
    default: false
    }
  }

  /// Whether an address is the quality team's, though no page may be there.
  static func isForStaff(_ path: [String]) -> Bool { path.first == "staff" }

  var isForStaff: Bool {
    if case .staff = self { true } else { false }
  }
}
