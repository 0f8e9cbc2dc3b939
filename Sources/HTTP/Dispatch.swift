/// What can be said at once.
public enum Dispatch: Sendable {
  /// The same for everyone, ready since it was first asked for.
  case kept(CachedReply)
  /// Made for this request, without waiting for anything.
  case reply(Reply)
}
