internal import Dispatch
internal import System

/// Something that is made on a thread of its own while the others go on. Whoever needs it before it is
/// ready waits for it.
final class MadeBeside<Value: Sendable>: Sendable {
  private let made = Monitor<Value?>(nil)
  private let making = DispatchGroup()

  init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: making) { [self] in
      let value = make()
      made.withLock { $0 = value }
    }
  }

  var value: Value {
    making.wait()
    guard let ifMade else { preconditionFailure("it was not made") }
    return ifMade
  }

  /// For whoever must not wait.
  var ifMade: Value? { made.withLock { $0 } }
}
