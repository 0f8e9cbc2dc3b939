import Glibc

/// Something several threads share, and may wait on until it has changed to their liking.
///
/// It stands instead of `Mutex` even where nobody waits, because ThreadSanitizer can see into it: the
/// way that `Mutex` takes when two threads meet looks like a race to it.
public final class Monitor<Shared>: @unchecked Sendable {
  // Unchecked: `shared` is only touched between lock and unlock of `mutex`.
  private var shared: Shared
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  public init(_ shared: sending Shared) {
    self.shared = shared
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Reads or changes it where nobody waits.
  public func withLock<Result, Failure: Error>(
    _ body: (inout Shared) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&shared)
  }

  /// Changes it, and wakes one thread that waits.
  public func change<Result>(_ body: (inout Shared) -> Result) -> Result {
    withLock { shared in
      defer { pthread_cond_signal(changed) }
      return body(&shared)
    }
  }

  /// Changes it, and wakes every thread that waits.
  public func changeForAll<Result>(_ body: (inout Shared) -> Result) -> Result {
    withLock { shared in
      defer { pthread_cond_broadcast(changed) }
      return body(&shared)
    }
  }

  /// Waits until `body` has something to give.
  public func wait<Result>(_ body: (inout Shared) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&shared) { return result }
      pthread_cond_wait(changed, mutex)
    }
  }
}
