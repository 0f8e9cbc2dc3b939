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
    let end = MonotonicClock.now + seconds
    while true {
      let left = min(max(0, end - MonotonicClock.now), 3600)
      var time = timespec(tv_sec: Int(left), tv_nsec: Int((left - left.rounded(.down)) * 1e9))
      if sigtimedwait(&signals, nil, &time) > 0 { return true }
      if MonotonicClock.now >= end { return false }
    }
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    return set
  }
}
