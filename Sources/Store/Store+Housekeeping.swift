public import Survey

extension Store {
  /// Removes what has lapsed and empties the log. Called once a minute, whatever happens, so that
  /// the times of the files say nothing about visits.
  public func keepHouse(at now: Moment, keeping retention: Retention) throws {
    try forgetLapsedDrafts(at: now)
    try forgetLapsedSentVisits(at: now)
    try endLapsedSessions(at: now)
    try forgetLapsedCards(on: Day(of: now))
    try forgetOld(on: Day(of: now), keeping: retention)
    try dealComments(at: now)
    try layOutSealedRows()
    try checkpoint()
  }
}
