import Synchronization

/// Answers one request later, from any thread.
///
/// The first call counts and later ones do nothing. A responder that is dropped unused answers
/// with the page for our mistakes, so that no browser waits for ever.
public final class Responder: Sendable {
  private let request: Request
  private let suspension: Suspension
  private let dispatcher: Dispatcher
  private let isUsed = Atomic(false)

  init(_ request: Request, _ suspension: Suspension, _ dispatcher: Dispatcher) {
    self.request = request
    self.suspension = suspension
    self.dispatcher = dispatcher
  }

  deinit {
    guard use() else { return }
    dispatcher.answer(suspension, with: .refusal(.internalError))
  }

  /// Sends this. The event thread of the connection makes it ready, so the caller loses no time.
  public func reply(_ reply: Reply) {
    guard use() else { return }
    dispatcher.answer(suspension, with: .reply(reply))
  }

  /// Lets a worker answer after all, as if nothing had been said at once.
  ///
  /// - Parameter hadConflict: another request came first.
  public func handOver(hadConflict: Bool = false) {
    guard use() else { return }
    var request = request
    request.hadConflict = hadConflict
    dispatcher.handOver(request, suspension)
  }

  private func use() -> Bool {
    !isUsed.exchange(true, ordering: .acquiringAndReleasing)
  }
}
