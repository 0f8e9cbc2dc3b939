internal import Logging
internal import Store
internal import Survey

/// What a service goes on with when its forms and settings are read anew: the store, its clock, and
/// what is remembered in memory.
struct Lasting: Sendable {
  let store: Store
  let clockGuard: ClockGuard
  let log: Logger
  let published = PublishedActions()
  let screens = WokenScreens()
  let signingIn = SignInLanes()
  let takingBack = TakeBackQueue()
  let beginning = BeginningPace()
  /// Responses that cannot be opened and stay in their box.
  let unreadable = LastingFault()
  let counts = DailyCounts()
  let faults: StandingFaults
  let commentSearch: CommentSearch
  let departures: Departures
  let health: HealthMonitor

  init(store: Store, clockGuard: ClockGuard, log: Logger) {
    self.store = store
    self.clockGuard = clockGuard
    self.log = log
    faults = StandingFaults(log: log)
    commentSearch = CommentSearch(of: store)
    departures = Departures(from: store)
    health = HealthMonitor(of: store, clock: clockGuard)
  }
}
