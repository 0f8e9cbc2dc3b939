internal import Anonymity
internal import Dispatch
internal import Store
internal import System

/// Visits whose people have left: what lies on the disk of them is removed without anyone waiting,
/// and tried again by housekeeping while the store does not answer.
final class Departures: Sendable {
  private let store: Store
  private let waiting = Monitor<Set<DraftID>>([])
  private let queue = DispatchQueue(label: "departures")

  init(from store: Store) { self.store = store }

  func forget(_ token: VisitToken) {
    waiting.withLock { _ = $0.insert(token.draftID) }
    queue.async { [self] in try? forgetAll() }
  }

  /// Removes all that still lies there.
  func forgetAll() throws {
    for visit in waiting.withLock({ $0 }) {
      try store.forget(visit)
      try store.forgetSentVisit(visit)
      waiting.withLock { _ = $0.remove(visit) }
    }
  }
}
