import System

/// All connections that wait for an answer, so that none is forgotten when we stop.
final class Suspensions: Sendable {
  private let waiting = Monitor(Waiting())

  private struct Waiting: Sendable {
    var all: [ObjectIdentifier: Suspension] = [:]
    var isClosed = false
  }

  /// False once we have stopped: nobody would answer it.
  func add(_ suspension: Suspension) -> Bool {
    waiting.change { waiting in
      guard !waiting.isClosed else { return false }
      waiting.all[ObjectIdentifier(suspension)] = suspension
      return true
    }
  }

  func remove(_ suspension: Suspension) {
    waiting.change { _ = $0.all.removeValue(forKey: ObjectIdentifier(suspension)) }
  }

  /// Takes no more, and gives back those that still wait.
  func close() -> [Suspension] {
    waiting.change { waiting in
      waiting.isClosed = true
      defer { waiting.all = [:] }
      return Array(waiting.all.values)
    }
  }
}
