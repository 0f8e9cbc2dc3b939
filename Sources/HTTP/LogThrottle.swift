import System

/// The library's remarks, each wording at most once a minute: browsers cause them, and nobody
/// should be able to fill our disk by hanging up.
final class LogThrottle: Sendable {
  private let log: @Sendable (String) -> Void
  private let said = Monitor<[String: Said]>([:])

  private struct Said: Sendable {
    let next: ContinuousClock.Instant
    var kept = 0
  }

  init(_ log: @escaping @Sendable (String) -> Void) {
    self.log = log
  }

  func add(_ words: String) {
    guard let kept = keptSinceLast(words) else { return }
    log(words + (kept > 0 ? " (and \(kept) times before)" : ""))
  }

  /// Nil if it is to be kept too.
  private func keptSinceLast(_ words: String) -> Int? {
    said.change { said in
      let now = ContinuousClock.now
      if let last = said[words], now < last.next {
        said[words]?.kept += 1
        return nil
      }
      return said.updateValue(Said(next: now + .seconds(60)), forKey: words)?.kept ?? 0
    }
  }
}
