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
  public let formsFolder: URL?
  let clock: ServiceClock
  let clockGuard: ClockGuard

  init(_ resources: Resources, store: Store, formsFolder: URL?, clock: ServiceClock) throws {
    self.resources = resources
    self.store = store
    self.formsFolder = formsFolder
    self.clock = clock
    clockGuard = try clock.guarded(over: store)
  }

  /// Opens the data; fails where a form uses a code again that meant something else before, or where
  /// visitors were promised other rules.
  public init(_ resources: Resources, data: URL, clock: ServiceClock) throws {
    try self.init(resources, store: try Store(in: data), formsFolder: nil, clock: clock)
    try resources.check(in: store)
  }

  public var warnings: [String] { resources.warnings + keyWarnings }

  public func kiosk(log: Logger) throws -> Kiosk {
    try resources.remember(in: store)
    try rememberRules()
    for name in try store.accountsWithLostCodes() {
      log.write(.lostCodes, "\(name): \(StoreFault.lostSecondStep)")
    }
    return try Kiosk(
      resources, store: store, clock: clock.now, guardedBy: clockGuard, log: log)
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
  case doubtfulClock
  case unknownKey

  public var description: String {
    switch self {
    case .shortPassword:
      "the password is too short; use \(PasswordHash.shortest) letters or more, like three words"
    case .oddName: "the name is empty or too long; use up to 64 letters"
    case .unknownRole: "there is no such role; use translator, viewer, reviewer or manager"
    case .unknownAccount: "there is no such account; heard account list shows them"
    case .shortPassphrase:
      "the passphrase is too short; use \(ManagerLock.shortestPassphrase) letters or more, "
        + "like five words"
    case .differentPassphrases: "the two passphrases are not the same; nothing was set, try again"
    case .doubtfulClock: "the clock \(Health.clockProblem)"
    case .unknownKey: "there is no such key; heard keys lists them"
    }
  }
}
