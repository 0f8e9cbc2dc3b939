internal import Foundation
internal import System

/// The data file as it was opened, to notice when another, a shorter one or none lies at its path:
/// SQLite would go on writing into a file that is gone.
///
/// It is never opened here: closing it once would end all of SQLite's locks on it.
final class DataFile: Sendable {
  private let file: URL
  private let path: String
  private let opened: FileStatus.Identity?
  private let size: Monitor<Int>

  init(at file: URL) {
    self.file = file
    path = file.path(percentEncoded: false)
    let found = FileStatus(of: path)
    opened = found?.identity
    size = Monitor(found?.size ?? 0)
  }

  /// Throws when what is written now would be lost.
  func check() throws {
    guard let now = FileStatus(of: path), now.identity == opened else {
      throw StoreFault.fileIsGone(file)
    }
  }

  /// Whether the file is shorter than it was when everything had been written into it.
  var isShorter: Bool {
    guard let now = FileStatus(of: path) else { return true }
    return size.withLock { now.size < $0 }
  }

  /// Everything has been written into it.
  func noteSize() {
    guard let now = FileStatus(of: path) else { return }
    size.withLock { $0 = now.size }
  }
}
