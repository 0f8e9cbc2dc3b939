internal import Store
internal import System

/// Looks how the service is: for monitors, the service manager, the quality team, and for whoever
/// wants to begin a visit.
public final class HealthMonitor: Sendable {
  /// Under so much room on the disk no visit begins; those that have begun can still be finished.
  static let leastFreeBytes = 64 << 20

  private let store: Store
  private let clock: ClockGuard
  private let faultOfForms = Monitor<String?>(nil)
  private let stuckRelease = Monitor<String?>(nil)
  private let last = Monitor<(Health, ContinuousClock.Instant)?>(nil)

  init(of store: Store, clock: ClockGuard) {
    self.store = store
    self.clock = clock
  }

  /// How it was some seconds ago: asking often costs nothing.
  func recent() -> Health {
    let known = last.withLock { $0 }
    if let (health, since) = known, .now - since < .seconds(5) { return health }
    return look()
  }

  /// How it is now.
  @discardableResult
  func look() -> Health {
    var health = Health()
    do { try store.probe() } catch { health.store = Store.summary(of: error) }
    health.freeBytes = store.freeBytes()
    health.isClockBelieved = clock.isBelieved
    health.lostBoxes = (try? store.refreshLostBoxes()) ?? []
    health.stuckRelease = stuckRelease.withLock { $0 }
    health.forms = faultOfForms.withLock { $0 }
    last.withLock { $0 = (health, .now) }
    return health
  }

  /// What was wrong with the forms and settings that were read last; the old ones serve on.
  func note(faultOfForms fault: String?) {
    faultOfForms.withLock { $0 = fault }
    look()
  }

  /// Why closed periods are not released; nothing once they are.
  func note(stuckRelease reason: String?) {
    let isNew = stuckRelease.withLock { known in
      defer { known = reason }
      return known != reason
    }
    if isNew { look() }
  }
}

/// How the service is.
struct Health: Sendable {
  /// What keeps the store from keeping anything.
  var store: String?
  var freeBytes: Int?
  var isClockBelieved = true
  var lostBoxes: [LostBox] = []
  /// Why figures are not released.
  var stuckRelease: String?
  /// Why forms and settings that were to be read anew are not served.
  var forms: String?

  var isDiskLow: Bool { freeBytes.map { $0 < HealthMonitor.leastFreeBytes } ?? false }

  /// Whether a visit may begin.
  var allowsVisits: Bool { store == nil && !isDiskLow }
}
