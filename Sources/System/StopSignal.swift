import Glibc

/// The wish of a person at the keyboard, or of systemd, that we stop.
///
/// Make one before any thread is started: threads inherit that the signals are held back.
public struct StopSignal: Sendable {
  /// Holds SIGTERM and SIGINT back for this thread and those it starts.
  public init() {
    var signals = StopSignal.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits until we are asked to stop; false if nobody asks within `seconds`.
  public func wait(seconds: Double = .infinity) -> Bool {
    var signals = StopSignal.signals
    let start = ContinuousClock.now
    while true {
      let left = seconds - (ContinuousClock.now - start) / .seconds(1)
      if waitOnce(seconds: min(max(0, left), 3600), &signals) { return true }
      if left <= 0 { return false }
    }
  }

  private func waitOnce(seconds: Double, _ signals: inout sigset_t) -> Bool {
    let whole = seconds.rounded(.down)
    var time = timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
    return sigtimedwait(&signals, nil, &time) > 0
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    return set
  }
}
