internal import Foundation
internal import Synchronization

/// The data file as it was opened, to notice when another, a shorter one or none lies at its path:
/// SQLite would go on writing into a file that is gone.
///
/// It is never opened here: closing it once would end all of SQLite's locks on it.
final class DataFile: Sendable {
  private let file: URL
  private let opened: Identity?
  private let size: Mutex<Int>

  private struct Identity: Equatable {
    let disk: Int
    let number: Int
  }

  init(at file: URL) {
    self.file = file
    let found = DataFile.look(at: file)
    opened = found?.identity
    size = Mutex(found?.size ?? 0)
  }

  /// Throws when what is written now would be lost.
  func check() throws {
    guard let now = DataFile.look(at: file) else { throw StoreFault.fileIsGone(file) }
    if now.identity != opened { throw StoreFault.fileIsGone(file) }
  }

  /// Whether the file is shorter than it was when everything had been written into it.
  var isShorter: Bool {
    guard let now = DataFile.look(at: file) else { return true }
    return size.withLock { now.size < $0 }
  }

  /// Everything has been written into it.
  func noteSize() {
    guard let now = DataFile.look(at: file) else { return }
    size.withLock { $0 = now.size }
  }

  private static func look(at file: URL) -> (identity: Identity, size: Int)? {
    let path = file.path(percentEncoded: false)
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    func number(_ key: FileAttributeKey) -> Int { (found[key] as? NSNumber)?.intValue ?? -1 }
    let identity = Identity(disk: number(.systemNumber), number: number(.systemFileNumber))
    return (identity, number(.size))
  }
}
