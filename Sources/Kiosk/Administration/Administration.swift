internal import Accounts
internal import Anonymity
public import Foundation
internal import HTTP
public import Logging
internal import Reports
internal import Store
internal import Survey

/// What the commands of `heard` do with the forms and the data.
public struct Administration: Sendable {
  let resources: Resources
  let store: Store
  /// Where the forms come from; nothing for the program's own.
  let formsFolder: URL?
  let clock: ServiceClock

  init(_ resources: Resources, store: Store, formsFolder: URL?, clock: ServiceClock) {
    self.resources = resources
    self.store = store
    self.formsFolder = formsFolder
    self.clock = clock
  }

  /// Opens the data; fails where a form uses a code again that meant something else before, or where
  /// visitors were promised other rules.
  public init(_ resources: Resources, data: URL, clock: ServiceClock) throws {
    self.init(resources, store: try Store(in: data), formsFolder: nil, clock: clock)
    try checkVersions()
    try checkRules()
  }

  public var warnings: [String] { resources.warnings }

  public func kiosk(log: Logger) throws -> Kiosk {
    try rememberVersions()
    try rememberRules()
    if resources.forms.service.givesCards { _ = try store.keys.cardSalt() }
    if isAttended, try store.keys.managerLock() == nil { throw StoreFault.noPassphrase }
    for name in try store.accountsWithLostCodes() {
      log.warning("account \(name) cannot sign in: \(StoreFault.lostSecondStep)")
    }
    return try Kiosk(resources, store: store, clock: clock.now, log: log)
  }
}

/// Mistakes that whoever typed the command can put right.
public enum AdministrationFault: Error, CustomStringConvertible {
  case shortPassword
  case oddName
  case unknownRole
  case unknownAccount
  case shortPassphrase
  case differentPassphrases

  public var description: String {
    switch self {
    case .shortPassword:
      "the password is too short; use \(PasswordHash.shortest) letters or more, like three words"
    case .oddName: "the name is empty or too long; use up to 64 letters"
    case .unknownRole: "there is no such role; use viewer, reviewer or manager"
    case .unknownAccount: "there is no such account; heard account list shows them"
    case .shortPassphrase:
      "the passphrase is too short; use \(ManagerLock.shortestPassphrase) letters or more, "
        + "like five words"
    case .differentPassphrases: "the two passphrases are not the same; nothing was set, try again"
    }
  }
}

/// The clock that the program is given: the system's, or one that was set and goes on from there.
public struct ServiceClock: Sendable {
  let now: Clock

  public static let system = ServiceClock {
    Moment(seconds: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// Reads a time in England like `2026-11-21T06:00`.
  public init?(startingAt text: String) {
    let parts = text.split { "-T:".contains($0) }.compactMap { Int($0) }
    guard parts.count == 5, let day = Day(parts[0], parts[1], parts[2]),
      (0..<24).contains(parts[3]), (0..<60).contains(parts[4])
    else { return nil }
    let start = day.moment(hour: parts[3]).adding(seconds: parts[4] * 60)
    let begun = ServiceClock.system.now()
    self.init { start.adding(seconds: ServiceClock.system.now().seconds - begun.seconds) }
  }

  init(_ now: @escaping Clock) { self.now = now }
}
