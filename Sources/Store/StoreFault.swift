public import Foundation
public import Survey

/// What can be wrong with the files of a store, and what to do.
public enum StoreFault: Error, Equatable, CustomStringConvertible {
  case newer(URL)
  case notOurs(URL)
  case damaged(URL)
  /// It was removed, or another lies in its place.
  case fileIsGone(URL)
  case noRoom(URL)
  case cannotWrite(URL)
  case openKeys(URL)
  case brokenKey(URL)
  /// A key that there was before.
  case missingKey(URL)
  /// A key is there, but it is not the one that this data was begun with.
  case otherKey(URL)
  /// A key that is not to be made anew.
  case keyIsNeeded(StandingKey)
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
      "\(file.plainPath): written by a newer version of heard; install it, or restore a backup with heard restore"
    case .notOurs(let file):
      "\(file.plainPath): not a database of heard; move it away, or restore a backup with heard restore"
    case .damaged(let file):
      "\(file.plainPath): the database is damaged; restore a backup with heard restore"
    case .fileIsGone(let file):
      "\(file.plainPath): the database was removed or replaced while the service ran; stop the "
        + "service, and put it back, or restore a backup with heard restore"
    case .noRoom(let folder):
      "\(folder.plainPath): the disk is full; make room, and start again"
    case .cannotWrite(let folder):
      "\(folder.plainPath): cannot be written; is the disk mounted to be read only, or does the "
        + "folder belong to another user? Put that right, and start again"
    case .openKeys(let file):
      "\(file.plainPath): others can read this key; run chmod 600 on it (700 on its folder)"
    case .brokenKey(let file):
      "\(file.plainPath): not a key; restore it from where you keep the keys"
    case .missingKey(let file):
      "\(file.plainPath): this key is missing; restore it from where you keep the keys, "
        + "or if it is lost for good, run heard keys"
    case .otherKey(let file):
      "\(file.plainPath): not the key that this data was begun with; restore the right one from "
        + "where you keep the keys, or if it is lost for good, run heard keys"
    case .keyIsNeeded(let key):
      key.mayBeginAnew
        ? "\(key.rawValue) is as it should be; nothing was changed"
        : "\(key.rawValue) proves the released figures and cannot be made anew; restore it, or begin "
          + "a new folder"
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
