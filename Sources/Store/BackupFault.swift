public import Foundation

/// What can be wrong with a backup, and what to do.
public enum BackupFault: Error, Equatable, CustomStringConvertible {
  case isThere(URL)
  case cannotWrite(URL)
  case cannotRead(URL)
  case notAsWritten(URL)
  case noBackup(URL)
  /// Another key, or a byte was changed.
  case otherKey(URL)
  case noKey(URL)
  case damaged(URL)
  case newer(URL)
  case folderIsUsed(URL)
  case wasPutAside(URL)

  public var description: String {
    switch self {
    case .isThere(let file):
      "\(file.shown): there is a file already, and nothing was changed; name another"
    case .cannotWrite(let file): "\(file.shown): cannot be written; name a folder that can"
    case .cannotRead(let file): "\(file.shown): cannot be read; name a file that can"
    case .notAsWritten(let file):
      "\(file.shown): what the disk gives back is not what was written; it was removed; "
        + "use another disk"
    case .noBackup(let file): "\(file.shown): not a whole backup of heard; take another"
    case .otherKey(let file):
      "\(file.shown): does not open; it was sealed to another key, or it is damaged; "
        + "try your other keys, or take another backup"
    case .noKey(let file): "\(file.shown): not a key of backups; heard backup-key makes one"
    case .damaged(let file): "\(file.shown): the data in it is damaged; take another backup"
    case .newer(let file):
      "\(file.shown): written by a newer version of heard; install that one first"
    case .folderIsUsed(let folder):
      "\(folder.shown): there is data already, and nothing was changed; name a new folder, or add "
        + "--replace to put what is there aside"
    case .wasPutAside(let folder):
      "\(folder.shown): is there from an earlier restore; move it away or remove it first"
    }
  }
}

extension URL {
  fileprivate var shown: String { path(percentEncoded: false) }
}
