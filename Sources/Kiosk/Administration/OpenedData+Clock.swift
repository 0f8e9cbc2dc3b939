internal import Store
internal import Survey

extension OpenedData {
  /// Refuses to do by a doubtful clock what cannot be undone.
  func checkClock() throws {
    guard clockGuard.isBelieved else { throw AdministrationFault.doubtfulClock }
  }

  /// What the clock shows, and what it is compared with.
  public func clockState() throws -> String {
    let shown = "The clock shows \(Day(of: clock.now())) in England."
    guard let last = try store.lastBelieved() else { return shown + " The service never ran here." }
    let ran = " The service last ran on \(Day(of: last)) by a clock that it believed."
    return shown + ran
      + (clockGuard.isBelieved
        ? " That is believed."
        : " That is not believed: is it right? Then run heard clock --accept.")
  }

  /// A person says that the clock is right. A service that runs hears of it within a minute.
  public func acceptClock() throws -> String {
    try store.acceptClock(at: clock.now())
    return "\(Day(of: clock.now())) is taken to be right. What waits is done within a minute."
  }
}
