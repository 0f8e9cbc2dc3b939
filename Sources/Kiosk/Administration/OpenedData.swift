public import Foundation
internal import Store
internal import Survey

/// The data alone, and the clock: for what needs to know nothing that is asked.
public struct OpenedData: Sendable {
  let store: Store
  let clock: ServiceClock
  let clockGuard: ClockGuard

  public init(in folder: URL, clock: ServiceClock) throws {
    store = try Store(in: folder)
    self.clock = clock
    clockGuard = try clock.guarded(over: store)
  }
}
