internal import Dispatch
internal import System

/// A queue before something that can be guessed: a few tries a second, in the order in which they came,
/// and nobody is locked out. Who waits holds no thread, so many may wait.
final class GuessingQueue: Sendable {
  private let most: Int
  private let line = Monitor(Line())

  private struct Line {
    var waiting = 0
    /// When the last of them has its turn.
    var end = DispatchTime(uptimeNanoseconds: 0)
  }

  /// - Parameter most: how many may wait.
  init(most: Int) { self.most = most }

  /// Whether nobody waits.
  var isEmpty: Bool { line.withLock { $0.waiting == 0 } }

  /// Waits until it is one's turn, `pause` seconds after the one before, and at least as long.
  ///
  /// - Parameter then: is told whether it is one's turn: false at once where too many wait.
  func wait(_ pause: Double, then: @escaping @Sendable (Bool) -> Void) {
    let turn: DispatchTime? = line.withLock { line in
      guard line.waiting < most else { return nil }
      line.waiting += 1
      line.end = max(.now(), line.end) + pause
      return line.end
    }
    guard let turn else { return then(false) }
    DispatchQueue.global().asyncAfter(deadline: turn) { [self] in
      line.withLock { $0.waiting -= 1 }
      then(true)
    }
  }
}

/// Taking answers back by typed words: ten tries a second, of which so many may wait that it takes far
/// more than a few strangers to keep others out, and nobody waits for longer than half a minute.
final class TakeBackQueue: Sendable {
  private let queue = GuessingQueue(most: 256)

  func wait(then: @escaping @Sendable (Bool) -> Void) { queue.wait(0.1, then: then) }
}
