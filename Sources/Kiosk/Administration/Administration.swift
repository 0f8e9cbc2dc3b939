internal import Accounts
internal import Anonymity
public import Foundation
internal import Store
internal import Survey

/// What the commands of `heard` do with the forms and the data.
public struct Administration: Sendable {
  let content: Content
  let data: OpenedData
  /// Where the forms come from; nothing for the program's own.
  let formsFolder: URL?

  /// Fails where a form uses a code again that meant something else before, or where visitors were
  /// promised other rules.
  ///
  /// - Parameter accepting: whether forms that say other rules are let in, to accept them.
  init(_ content: Content, _ data: OpenedData, formsFolder: URL?, accepting: Bool = false) throws {
    self.content = content
    self.data = data
    self.formsFolder = formsFolder
    if accepting {
      try content.forms.checkVersions(in: data.store)
    } else {
      try content.forms.check(in: data.store)
    }
  }

  public init(_ resources: Resources, data: URL, clock: ServiceClock) throws {
    try self.init(resources.content, OpenedData(in: data, clock: clock), formsFolder: nil)
  }

  var forms: Forms { content.forms }
  var store: Store { data.store }
  var clock: ServiceClock { data.clock }
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
