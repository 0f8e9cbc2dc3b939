internal import System

/// The queues at the door. Each account has two: one for browsers in which it has signed in before and
/// one for all others, so that a stranger who guesses slows down strangers at that account only.
final class SignInLanes: Sendable {
  /// One of them.
  struct Lane: Hashable {
    private let name: String
    let isKnown: Bool

    /// - Parameters:
    ///   - name: as it was typed, whether there is such an account or not.
    ///   - isKnown: whether this account has signed in from this browser before.
    init(_ name: String, isKnown: Bool) {
      self.name = String(name.prefix(64))
      self.isKnown = isKnown
    }
  }

  private struct Tries {
    let queue = GuessingQueue(most: 16)
    /// Wrong ones since the last right one.
    var misses = 0
  }

  /// All strangers wait here as well: a password's check takes a while, and who makes names up must
  /// not keep all processors busy.
  private let strangers = GuessingQueue(most: 256)
  private let tries = Monitor<[Lane: Tries]>([:])
  private let ownPasswords = Monitor<[String: Throttle]>([:])

  /// Waits for a turn; `then` is told whether it came, or too many wait.
  func wait(in lane: Lane, then: @escaping @Sendable (Bool) -> Void) {
    let (queue, misses) = tries.withLock { tries in
      let own = tries[lane] ?? Tries()
      SignInLanes.makeRoom(in: &tries)
      tries[lane] = own
      return (own.queue, own.misses)
    }
    queue.wait(Throttle.pause(after: misses)) { [strangers] isTurn in
      if lane.isKnown || !isTurn { return then(isTurn) }
      strangers.wait(0.1, then: then)
    }
  }

  /// Counts how a try ended.
  func note(isRight: Bool, in lane: Lane) {
    tries.withLock { tries in
      tries[lane, default: Tries()].misses = isRight ? 0 : (tries[lane]?.misses ?? 0) + 1
    }
  }

  /// Lets an account that has signed in prove itself again.
  func ownPassword(of account: String) -> Throttle {
    ownPasswords.withLock { throttles in
      let throttle = throttles[account] ?? Throttle()
      throttles[account] = throttle
      return throttle
    }
  }

  /// Names that were made up must not fill the memory.
  private static func makeRoom(in tries: inout [Lane: Tries]) {
    if tries.count >= 4_096 { tries = tries.filter { !$0.value.queue.isEmpty } }
  }
}
