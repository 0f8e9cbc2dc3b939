internal import HTTP
internal import Survey

/// Every address of the service, read and written in one place.
enum Route: Hashable {
  case first(Place.Code?)
  case begin
  /// Where the visit stands: leads to the next open page.
  case visit
  /// A page of the visit, by its number: an address stays in a phone's history, so it tells nothing.
  case page(Int)
  /// What a page of the visit says, by two numbers that tell nothing either.
  case sound(Int, Int)
  /// A film in which the page is signed, by the same two numbers, or its captions.
  case signs(SignedFile, Int, Int)
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
  /// How to reach someone who speaks another language, by its code.
  case language(String)
  /// Takes the language in which a visitor wants to read.
  case chooseLanguage
  case look
  /// What a page says that anyone may read.
  case openSound(OpenSpeech, Int)
  /// The film in which such a page is signed, or its captions.
  case openSigns(SignedFile, OpenSpeech)
  /// A style or picture; the folder changes whenever one of them does.
  case asset(folder: String, file: String)
  case health
  case staff(StaffRoute)
}

extension Route {
  /// What may be done at an address.
  enum Methods { case get, post, both }

  /// The one row of a route: its address, and what may be done there.
  private var row: (parts: [String], methods: Methods) {
    switch self {
    case .first(nil): ([], .get)
    case .first(let place?): (["at", place.text], .get)
    case .begin: (["begin"], .post)
    case .visit: (["visit"], .both)
    case .page(let number): (["visit", "\(number)"], .both)
    case .sound(let page, let number): (["visit", "\(page)", "sound", "\(number)"], .get)
    case .signs(let file, let page, let number):
      (["visit", "\(page)", file.rawValue, "\(number)"], .get)
    case .send: (["visit", "send"], .post)
    case .sent: (["sent"], .get)
    case .list: (["sent", "list"], .get)
    case .card: (["sent", "card"], .both)
    case .unsend: (["sent", "take-back"], .post)
    case .throwAway: (["throw-away"], .post)
    case .leave: (["leave"], .post)
    case .left: (["left"], .get)
    case .finish: (["finish"], .post)
    case .cleared: (["cleared"], .get)
    case .later: (["later"], .get)
    case .takeBack: (["take-back"], .both)
    case .help: (["help"], .get)
    case .whatHappens: (["what-happens"], .get)
    case .notice: (["notice"], .get)
    case .kept: (["kept"], .get)
    case .youSaid: (["you-said"], .get)
    case .accessibility: (["accessibility"], .get)
    case .practice: (["practice"], .both)
    case .language(let code): (["language", code], .get)
    case .chooseLanguage: (["language"], .post)
    case .look: (["look"], .both)
    case .openSound(let page, let number): (["sound", page.address, "\(number)"], .get)
    case .openSigns(let file, let page): ([file.rawValue, page.address], .get)
    case .asset(let folder, let file): (["assets", folder, file], .get)
    case .health: (["health"], .get)
    case .staff(let route):
      (["staff"] + route.parts, route.takesGet ? (route.takesPost ? .both : .get) : .post)
    }
  }

  /// The address as it stands in a link.
  var path: String { "/" + row.parts.joined(separator: "/") }

  func takes(_ method: Request.Method) -> Bool {
    switch row.methods {
    case .both: true
    case .get: method != .post
    case .post: method == .post
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
    case ("visit", 2):
      guard let number = path[1].ordinal else { return nil }
      self = .page(number)
    case ("visit", 4):
      guard let page = path[1].ordinal, let number = path[3].ordinal else { return nil }
      if let file = SignedFile(rawValue: path[2]) {
        self = .signs(file, page, number)
      } else if path[2] == "sound" {
        self = .sound(page, number)
      } else {
        return nil
      }
    case ("language", 2): self = .language(path[1])
    case ("sound", 3):
      guard let page = OpenSpeech(address: path[1]), let number = path[2].ordinal
      else { return nil }
      self = .openSound(page, number)
    case (let file?, 2) where SignedFile(rawValue: file) != nil:
      guard let file = SignedFile(rawValue: file), let page = OpenSpeech(address: path[1])
      else { return nil }
      self = .openSigns(file, page)
    case ("assets", 3): self = .asset(folder: path[1], file: path[2])
    case ("staff", _):
      guard let route = StaffRoute(Array(path.dropFirst())) else { return nil }
      self = .staff(route)
    default: return nil
    }
  }

  private static let fixed: [[String]: Route] = {
    let routes: [Route] = [
      .first(nil), .begin, .visit, .send, .sent, .list, .card, .unsend, .throwAway, .leave, .left,
      .finish, .cleared, .later, .takeBack, .help, .whatHappens, .notice, .kept, .youSaid,
      .accessibility, .practice, .chooseLanguage, .look, .health,
    ]
    return Dictionary(uniqueKeysWithValues: routes.map { ($0.row.parts, $0) })
  }()

  /// Pages that take what somebody wrote or chose: none of it may be lost.
  var takesWhatIsTyped: Bool {
    switch self {
    case .page, .send, .card: true
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

extension String {
  /// A number from 1, written in one way only.
  fileprivate var ordinal: Int? { Int(self).flatMap { $0 > 0 && self == "\($0)" ? $0 : nil } }
}
