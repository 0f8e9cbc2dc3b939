public import Foundation

/// What can be wrong with the files of a store, and what to do.
public enum StoreFault: Error, Equatable, CustomStringConvertible {
  case newer(URL)
  case notOurs(URL)
  case damaged(URL)
  case openKeys(URL)
  case brokenKey(URL)

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
    }
  }
}

extension URL {
  /// As a person would type it.
  fileprivate var plainPath: String { path(percentEncoded: false) }
}
