public import Foundation
public import Survey

/// What can be wrong with the files of a store, and what to do.
public enum StoreFault: Error, Equatable, CustomStringConvertible {
  case newer(URL)
  case notOurs(URL)
  case damaged(URL)
  case openKeys(URL)
  case brokenKey(URL)
  /// Boxes are attended, but no manager has set a passphrase.
  case noPassphrase
  case wrongPassphrase
  /// A box still needs the passphrase that was to be replaced.
  case stillLocked(Week)
  /// The key that opens the secrets of codes is not the one they were locked with.
  case lostSecondStep

  public var description: String {
    switch self {
    case .newer(let file):
      "\(file.plainPath): written by a newer version of heard; install it, or restore a backup"
    case .notOurs(let file):
      "\(file.plainPath): not a database of heard; move it away, or restore a backup"
    case .damaged(let file):
      "\(file.plainPath): the database is damaged; restore a backup"
    case .openKeys(let file):
      "\(file.plainPath): others can read this key; run chmod 600 on it (700 on its folder)"
    case .brokenKey(let file):
      "\(file.plainPath): not a key; restore it from where you keep the keys"
    case .noPassphrase:
      "boxes are to be opened by a manager, but there is no passphrase; run heard box --attend, "
        + "or write opening: automatic into service.yaml"
    case .wrongPassphrase:
      "this is not the passphrase that the boxes were locked by; nothing was changed, try again"
    case .stillLocked(let week):
      "the box of the week from \(week) still needs the passphrase there is; "
        + "set another when it has been opened"
    case .lostSecondStep:
      "keys/account.key does not open this account's codes; restore the key, "
        + "or run heard account forget-codes NAME"
    }
  }
}

extension URL {
  /// As a person would type it.
  fileprivate var plainPath: String { path(percentEncoded: false) }
}
