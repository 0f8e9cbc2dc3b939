/// What can be said at once.
public enum Answer: Sendable {
  /// The same for everyone, ready since it was first asked for.
  case kept(KeptReply)
  /// Made for this request, without waiting for anything.
  case reply(Reply)
}
