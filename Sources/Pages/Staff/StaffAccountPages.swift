public import QRCode
public import Survey

/// One's own account.
public struct StaffAccountPage: Page {
  public static let template = "staff-account"
  public let title: String
  let nav: [NavItem]
  let action: String
  /// For password managers, which ask whose password it is.
  let name: String
  let lines: [String]
  let hasCodes: Bool
  let problem: Problem?
  /// The fields that a problem is about.
  let wrong: [String: Bool]

  /// - Parameter problem: which field it is about, and its name in the wording.
  public init(
    words: Words, nav: [NavItem], action: String, name: String, role: String, hasCodes: Bool,
    problem: (field: String, name: String)? = nil
  ) {
    title = words.text("staff.account.title")
    self.nav = nav
    self.action = action
    self.name = name
    lines = [
      words.text(
        "staff.account.who",
        filling: ["name": name, "role": words.text("staff.roles.\(role)")]),
      words.text("staff.roleMeans.\(role)"),
    ]
    self.hasCodes = hasCodes
    self.problem = problem.map { Problem(words.text("problems.\($0.name)"), at: $0.field) }
    wrong = problem.map { [$0.field: true] } ?? [:]
  }
}

/// A secret for the phone that shows codes, and the first code back.
public struct StaffCodesPage: Page {
  public static let template = "staff-codes"
  public let title: String
  let nav: [NavItem]
  let action: String
  let name: String
  let hidden: [Hidden]
  /// In groups of four, to be typed off a screen.
  let secret: String
  /// The address, for the camera of a phone.
  let qr: QRDrawing?
  let label: String
  let address: String
  let problem: Problem?
  let wrong: [String: Bool]

  public init(
    words: Words, nav: [NavItem], action: String, name: String, secret: String, qr: QRCode?,
    address: String,
    problem: (field: String, name: String)? = nil
  ) {
    title = words.text("staff.codes.title")
    self.nav = nav
    self.action = action
    self.name = name
    hidden = [Hidden("secret", secret)]
    self.secret = stride(from: 0, to: secret.count, by: 4)
      .map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
    self.qr = qr.map(QRDrawing.init)
    label = words.text("staff.codes.qr")
    self.address = address
    self.problem = problem.map { Problem(words.text("problems.\($0.name)"), at: $0.field) }
    wrong = problem.map { [$0.field: true] } ?? [:]
  }
}

/// Who may come in.
public struct StaffPeoplePage: Page {
  public static let template = "staff-people"
  public let title: String
  let nav: [NavItem]
  let action: String
  let audit: String
  let people: [Person]
  /// "Urdu, 2026: 15 or more"
  public var languages: [String] = []

  public struct Person: Sendable {
    let name: String
    let role: String
    let codes: String
    let signedIn: String
    /// What the button beside the name says; nothing for someone who is not signed in.
    let signOut: String?

    public init(name: String, role: String, hasCodes: Bool, isSignedIn: Bool, words: Words) {
      self.name = name
      self.role = words.text("staff.roles.\(role)")
      codes = words.text(hasCodes ? "staff.yes" : "staff.no")
      signedIn = words.text(isSignedIn ? "staff.yes" : "staff.no")
      signOut =
        isSignedIn ? words.text("staff.people.signOut", filling: ["name": name]) : nil
    }
  }

  public init(words: Words, nav: [NavItem], action: String, audit: String, people: [Person]) {
    title = words.text("staff.people.title")
    self.nav = nav
    self.action = action
    self.audit = audit
    self.people = people
  }
}

/// Who did what, newest first.
public struct StaffAuditPage: Page {
  public static let template = "staff-audit"
  public let title: String
  let nav: [NavItem]
  let auditEntries: [Entry]
  let older: String?

  public struct Entry: Sendable {
    let day: String
    let who: String
    let what: String

    public init(day: String, who: String, what: String) {
      self.day = day
      self.who = who
      self.what = what
    }
  }

  public init(words: Words, nav: [NavItem], auditEntries: [Entry], older: String?) {
    title = words.text("staff.audit.title")
    self.nav = nav
    self.auditEntries = auditEntries
    self.older = older
  }
}
