import Glibc

/// The wish of a person at the keyboard, or of systemd, that we stop or read our settings anew.
///
/// Make one before any thread is started: threads inherit that the signals are held back. So does a
/// program that is started in our place, with those that came.
public struct StopSignal: Sendable {
  /// What is wished for.
  public enum Wish: Sendable {
    case stop
    /// SIGHUP: `systemctl reload`, or a terminal that was closed.
    case reload
  }

  /// Holds SIGTERM, SIGINT and SIGHUP back for this thread and those it starts.
  public init() {
    var signals = StopSignal.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits until something is wished for; nothing if nobody asks within `seconds`.
  public func wait(seconds: Double = .infinity) -> Wish? {
    var signals = StopSignal.signals
    let start = ContinuousClock.now
    while true {
      let left = seconds - (ContinuousClock.now - start) / .seconds(1)
      if let wish = waitOnce(seconds: min(max(0, left), 3600), &signals) { return wish }
      if left <= 0 { return nil }
    }
  }

  private func waitOnce(seconds: Double, _ signals: inout sigset_t) -> Wish? {
    let whole = seconds.rounded(.down)
    var time = timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
    return switch sigtimedwait(&signals, nil, &time) {
    case SIGHUP: .reload
    case SIGTERM, SIGINT: .stop
    default: nil
    }
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
    return set
  }
}
