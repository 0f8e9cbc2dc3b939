internal import Foundation

/// The mark on a folder whose answers nobody gave, so that they are never taken for real ones.
enum MadeUp {
  static func mark(_ folder: URL) throws {
    try Data("Every answer in this folder is made up.\n".utf8).write(to: file(in: folder))
  }

  static func isMarked(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: file(in: folder).path(percentEncoded: false))
  }

  private static func file(in folder: URL) -> URL { folder.appending(path: "made-up") }
}
