/// How a request is answered without a worker.
public enum Dispatch: Sendable {
  /// The same for everyone, ready since it was first asked for.
  case cached(CachedReply)
  /// Made for this request, without waiting for anything.
  case reply(Reply)
  /// Later and from any thread, by the `Responder` that the closure is given. The closure itself
  /// runs on the event thread and must not wait.
  case deferred(@Sendable (Responder) -> Void)
}
