/// Two queues at the door, so that a stranger who guesses does not keep out those who come daily.
final class SignInLanes: Sendable {
  private let strangers = Throttle()
  private let acquaintances = Throttle()

  /// - Parameter isKnown: whether this account has signed in from this browser before.
  func lane(isKnown: Bool) -> Throttle { isKnown ? acquaintances : strangers }
}
