internal import Foundation

/// A key that the service is begun with and that stays the same for good, by the name of its file.
public enum StandingKey: String, CaseIterable, Sendable {
  /// Names a response by its take-back words.
  case takeBack = "take-back.key"
  /// Proves that a released table was not changed.
  case release = "release.key"
  /// Locks the secrets of codes from phones.
  case account = "account.key"
  /// Made when cards are first used.
  case cardSalt = "card.salt"

  func file(in folder: URL) -> URL { folder.appending(path: rawValue) }

  /// Whether the service can go on with a new one: only what the old one locked is lost then.
  public var mayBeginAnew: Bool { self != .release }
}
