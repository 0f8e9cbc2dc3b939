/// Who runs the service, where, and by which rules: Forms/service.yaml.
public struct Service: Sendable {
  /// "Exampleton Council": whose service this is.
  public let council: String
  public let contacts: Contacts
  /// Names under which browsers may ask for the service, without ports.
  public let hosts: [String]
  /// Whether browsers reach the service by https, through a proxy in front of it.
  public let isBehindTLS: Bool
  /// Where *Leave now* goes on a person's own phone.
  public let leaveTo: String
  /// The board has confirmed that workers are not sent the answers.
  public let workersAreNotSentAnswers: Bool
  public let places: [Place]
  public let box: BoxRules
  public let kiosk: KioskRules
  public let retention: Retention
  /// How long a period is before its figures are released.
  public let releases: Release
  /// Networks whose computers share one address, written like `10.1.0.0/16`.
  public let sharedNetworks: [String]
  /// Whether people may take a card with what they chose, and bring it at the end.
  public let givesCards: Bool
  /// What a card says where to go: an address that gives nothing away.
  public let cardAddress: String
  /// Where papers that were filled in are posted to without a stamp.
  public let freepost: String?
  /// What the accessibility statement says of its own arrangements; nothing where none are written.
  public let accessibility: Accessibility?
  /// Someone who speaks a person's language.
  public let interpreter: Interpreter?
  /// Languages that are offered when all of them is there and somebody has checked it.
  public let languages: [String]
  /// Languages that are offered for a try-out though nobody has checked them.
  public let draftLanguages: [String]
  /// Programs that read a text and write it as sound, by language.
  public let speech: [String: SpeechCommand]
  /// The films in which pages that anyone may read are signed, by the name of the page.
  public let signs: [String: Signs]
  /// What the guide for staff leads to.
  public let guideLinks: GuideLinks
  /// Hosts, codes of places and addresses that give away what the service is about.
  public let tellingNames: [Fault]

  /// The pages that can have a film in `signs`.
  public static let signedPages = [
    "first", "help", "what-happens", "look", "take-back", "thanks", "accessibility", "notice",
    "kept",
  ]

  public func place(_ code: Place.Code) -> Place? { places.first { $0.code == code } }

  /// The first name that other machines can open, for what is printed.
  public var publicHost: String? {
    hosts.first { !["localhost", "127.0.0.1", "::1", "[::1]"].contains($0) }
  }

  /// The same as an address: `https://views.example`.
  public var publicAddress: String? {
    publicHost.map { (isBehindTLS ? "https://" : "http://") + $0 }
  }

  public enum Release: String, Sendable, CaseIterable { case quarter, half = "half-year", year }

  /// Whether answers keep the area they were given in.
  public var keepsArea: Bool { places.contains { $0.area != nil } }
}

/// Pages elsewhere that the guide for staff leads to; no link where a council names none.
public struct GuideLinks: Sendable, Equatable {
  /// The council's own multi-agency safeguarding procedures.
  public let procedures: String?
  /// The collection of the Local Government Association.
  public let resources: String?
}

/// The numbers to ring. Shown on every help box.
public struct Contacts: Sendable {
  public let safeguarding: Contact
  public let night: Contact
  public let talk: Contact
  public let advocacy: Contact
  public let questions: Contact
  /// Any more that a council wants, in its order: a crisis line, a domestic-abuse line.
  public let others: [OtherContact]

  public var all: [Contact] {
    [safeguarding, night, talk, advocacy, questions] + others.map(\.contact)
  }
}

/// A number of the council's own choice, with the line of the help box that tells of it.
public struct OtherContact: Sendable, Hashable {
  /// Its key in the file, and its name in braces: `{crisis phone}`.
  public let key: String
  /// "Do you feel that you cannot go on?"
  public let ask: String
  public let contact: Contact
  /// Sentences under it: "They answer day and night."
  public let more: [String]
}

public struct Contact: Sendable, Hashable {
  public let name: String
  public let phone: String

  /// Numbers that Ofcom keeps for drama: nobody answers there.
  public var isExample: Bool {
    let digits = phone.filter(\.isNumber)
    return digits.hasPrefix("01632960") || digits.hasPrefix("08081570")
  }
}

/// Where a visit is made.
public struct Place: Sendable, Hashable {
  public typealias Code = Survey.Code<Place>

  public let code: Code
  public let name: String
  /// A shared screen, which forgets on purpose; else a person's own phone or computer.
  public let isKiosk: Bool
  /// The part of the county that answers from here are counted under.
  public let area: String?
  /// Whether a person can print there.
  public let hasPrinter: Bool
  /// Whether there is a keyboard: a touch screen's person is never told to press keys.
  public let hasKeyboard: Bool
  /// Whether a shared screen has headphones: nothing is said aloud there without them.
  public let hasHeadphones: Bool

  /// Whether what stands on a page can be listened to.
  public var hasSound: Bool { !isKiosk || hasHeadphones }

  public init(
    code: Code, name: String, isKiosk: Bool, area: String?, hasPrinter: Bool? = nil,
    hasKeyboard: Bool? = nil, hasHeadphones: Bool = false
  ) {
    self.code = code
    self.name = name
    self.isKiosk = isKiosk
    self.area = area
    self.hasPrinter = hasPrinter ?? !isKiosk
    self.hasKeyboard = hasKeyboard ?? false
    self.hasHeadphones = hasHeadphones
  }
}

public struct BoxRules: Sendable {
  /// How many answers a box must hold before it is opened.
  public let floor: Int
  public let opening: Opening
  /// How many answers of a day from one place count towards the floor: fewer than the floor, so that
  /// nobody fills a box alone in a day. The others go into the box like any.
  public let countedDaily: Int
  /// The floors that a council may set: at five, the least that the national rule tells of.
  public static let floors = 5...20
  public static let usualFloor = 8

  /// Who opens a box that is due.
  public enum Opening: String, Sendable, CaseIterable {
    /// The service itself, on Monday morning.
    case automatic
    /// A manager, with a passphrase that the service does not have.
    case attended
  }
}

public struct KioskRules: Sendable {
  /// Seconds without a touch before "Are you still there?".
  public let stillThereAfter: Int
  /// The same on a page with a text box, where typing sends nothing.
  public let stillThereAfterWords: Int
  /// Seconds to answer it: at least 20 by WCAG 2.2.1, and here at least 60.
  public let stillThereFor: Int
}

/// How long each thing is kept.
public struct Retention: Sendable {
  public let draftHours: Int
  /// After their release.
  public let responseQuarters: Int
  public let commentYears: Int
  public let auditYears: Int
}
