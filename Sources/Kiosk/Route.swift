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
  case accessibility
  case practice
  case look
  /// A style or picture; the folder changes whenever one of them does.
  case asset(folder: String, file: String)
  case health
  case staff
  case signIn
  case signOut
  case figures(Period)
  case export(Period, file: String)
  case guide
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
    case .figures(let period): ["staff", "figures", period.description]
    case .export(let period, let file): ["staff", "export", period.description, file]
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
    case ("staff", 3) where path[1] == "figures":
      guard let period = Period(path[2]) else { return nil }
      self = .figures(period)
    case ("staff", 4) where path[1] == "export":
      guard let period = Period(path[2]) else { return nil }
      self = .export(period, file: path[3])
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
    ["what-happens"]: .whatHappens, ["notice"]: .notice, ["kept"]: .kept,
    ["accessibility"]: .accessibility, ["practice"]: .practice, ["look"]: .look,
    ["health"]: .health, ["staff"]: .staff, ["staff", "sign-in"]: .signIn,
    ["staff", "sign-out"]: .signOut, ["staff", "guide"]: .guide,
  ]

  /// What may be done at this address.
  var takesPost: Bool {
    switch self {
    case .begin, .visit, .about, .time, .screen, .send, .list, .card, .throwAway, .leave, .finish,
      .takeBack,
      .practice, .look, .signIn, .signOut:
      true
    default: false
    }
  }

  var takesGet: Bool {
    switch self {
    case .begin, .send, .list, .card, .throwAway, .leave, .finish, .signOut: false
    default: true
    }
  }

  /// Pages that take what a person says: none of it may be lost.
  var isVisit: Bool {
    switch self {
    case .about, .time, .screen, .send, .card: true
    default: false
    }
  }

  var isForStaff: Bool {
    switch self {
    case .staff, .signIn, .signOut, .figures, .export, .guide: true
    default: false
    }
  }
}
