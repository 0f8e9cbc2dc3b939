internal import ArgumentParser
internal import Foundation
internal import Kiosk
internal import System

func fileNamed(_ path: String) -> URL { URL(filePath: path) }

func folderNamed(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }

extension ValidationError {
  init(_ misuse: Misuse) { self.init("\(misuse)") }
}

extension URL {
  /// Makes a folder of data where it is not there, and holds it until this program ends: one that is
  /// served by another is refused.
  func take() throws {
    let path = path(percentEncoded: false)
    PrivateFiles.fromNowOn()
    try DataFolder.told(of: self) {
      try FileManager.default.createDirectory(
        at: self, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    guard try isFree(path) else {
      throw ValidationError(.servedByAnother(path))
    }
  }

  private func isFree(_ path: String) throws -> Bool {
    do { return try FolderLock.take(path) } catch {
      throw DataFolder.refusal(error.code, in: self)
    }
  }
}
