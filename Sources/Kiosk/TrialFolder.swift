public import Foundation

/// A folder that was begun with a clock set by hand: for trying out, and not guarded against a wrong
/// clock. So is one that is full of made-up answers. The quality team's pages say so.
public enum TrialFolder {
  /// Refuses a clock set by hand on a folder with real answers; marks one that is new.
  public static func admit(_ folder: URL) throws {
    if isUnguarded(folder) { return }
    let files = FileManager.default
    let path = folder.path(percentEncoded: false)
    let isThere = files.fileExists(atPath: path)
    guard try !isThere || files.contentsOfDirectory(atPath: path).isEmpty else {
      throw TrialFault.realFolder(folder)
    }
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data("The clock of this folder is set by hand: it is for trying out.\n".utf8)
      .write(to: mark(in: folder))
  }

  static func isUnguarded(_ folder: URL) -> Bool {
    MadeUp.isMarked(folder)
      || FileManager.default.fileExists(atPath: mark(in: folder).path(percentEncoded: false))
  }

  private static func mark(in folder: URL) -> URL { folder.appending(path: "set-clock") }
}

/// Why a clock cannot be set by hand, and what to do about it.
public enum TrialFault: Error, Equatable, CustomStringConvertible {
  case realFolder(URL)

  public var description: String {
    switch self {
    case .realFolder(let folder):
      "\(folder.path(percentEncoded: false)): --clock works only on a folder that was begun with it, "
        + "or that heard demo filled; a wrong time would destroy real answers; name a new folder"
    }
  }
}
