public import Survey

extension Store {
  /// Removes what has lapsed and empties the log. Called once a minute, whatever happens, so that
  /// the times of the files say nothing about visits.
  ///
  /// - Parameter retention: how long the rest is kept; nothing while the clock is not believed: then
  ///   only visits and sessions lapse, and nothing that was kept is removed.
  public func keepHouse(at now: Moment, keeping retention: Retention?) throws {
    try forgetLapsedDrafts(at: now)
    try forgetLapsedSentVisits(at: now)
    try endLapsedSessions(at: now)
    if let retention {
      try forgetLapsedCards(on: Day(of: now))
      try forgetOld(on: Day(of: now), keeping: retention)
      try dealComments(at: now)
    }
    try layOutSealedRows()
    try DiskRoom.giveBack(in: pool)
    try checkpoint()
  }
}
