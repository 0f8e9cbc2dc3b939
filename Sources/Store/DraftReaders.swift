internal import Anonymity
internal import Foundation
internal import GRDB
internal import Synchronization

/// Connections that read drafts and never wait, not for each other and not for a writer.
///
/// Between two reads they hold no transaction open, so the log beside the file can be emptied at
/// any time.
final class DraftReaders: Sendable {
  private let readers: [Reader]
  private let turn = Atomic(0)

  /// - Parameter count: how many threads may read at the same time.
  init(of path: String, count: Int) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .immediateError
    readers = try (0..<count).map { _ in
      Reader(try DatabaseQueue(path: path, configuration: configuration))
    }
  }

  /// Closes the connections. Whoever closes a file last tidies up beside it, and these cannot.
  func close() {
    for reader in readers { reader.close() }
  }

  func draft(_ id: DraftID) -> DraftRead {
    let first = turn.add(1, ordering: .relaxed).oldValue
    for step in readers.indices {
      let place = Int(truncatingIfNeeded: UInt(bitPattern: first &+ step) % UInt(readers.count))
      if let read = readers[place].draftIfFree(id) { return read }
    }
    return .mustWait
  }
}

/// One connection, for one thread at a time.
private final class Reader: Sendable {
  private let connection: DatabaseQueue
  private let isTaken = Atomic(false)

  init(_ connection: DatabaseQueue) { self.connection = connection }

  func close() { try? connection.close() }

  /// Nil if another thread reads here now.
  func draftIfFree(_ id: DraftID) -> DraftRead? {
    guard !isTaken.exchange(true, ordering: .acquiring) else { return nil }
    defer { isTaken.store(false, ordering: .releasing) }
    do {
      let sealed = try connection.unsafeRead { try Store.sealedDraft(id, in: $0) }
      return sealed.map { .found($0) } ?? .gone
    } catch {
      return .mustWait
    }
  }
}
