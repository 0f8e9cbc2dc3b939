internal import Store
internal import Survey
internal import Synchronization

/// Looks how the service is: for monitors, the service manager, the quality team, and for whoever
/// wants to begin a visit.
public final class HealthMonitor: Sendable {
  /// Under so much room on the disk no visit begins; those that have begun can still be finished.
  static let leastFreeBytes = 64 << 20

  private let store: Store
  private let clock: ClockGuard
  private let forms: Forms
  private let last = Mutex<(Health, ContinuousClock.Instant)?>(nil)

  init(of store: Store, clock: ClockGuard, forms: Forms) {
    self.store = store
    self.clock = clock
    self.forms = forms
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
    var health = Health(versions: forms.forms.map { "\($0.code) \($0.version)" })
    do { try store.probe() } catch { health.store = Store.summary(of: error) }
    health.freeBytes = store.freeBytes()
    health.isClockBelieved = clock.isBelieved
    health.lostBoxes = (try? store.refreshLostBoxes()) ?? []
    last.withLock { $0 = (health, .now) }
    return health
  }
}

/// How the service is.
struct Health: Sendable {
  /// What keeps the store from keeping anything.
  var store: String?
  var freeBytes: Int?
  var isClockBelieved = true
  var lostBoxes: [LostBox] = []
  /// "end 2" for each form.
  let versions: [String]

  init(versions: [String]) { self.versions = versions }

  var isDiskLow: Bool { freeBytes.map { $0 < HealthMonitor.leastFreeBytes } ?? false }

  /// Whether a visit may begin.
  var allowsVisits: Bool { store == nil && !isDiskLow }
}
