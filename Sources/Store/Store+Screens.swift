internal import GRDB
public import Survey

extension Store {
  /// Notes for each shared screen the last month in which anybody opened a page there: the month
  /// and no more, whether it was one page or a thousand, and whoever it was.
  ///
  /// A screen that is new begins with this month; one that is no longer listed is forgotten.
  public func noteScreens(
    _ screens: [Place.Code], woken: Set<Place.Code>, on day: Day
  ) throws {
    let month = day.month(before: 0)
    try commits.commit { db in
      let listed = screens.map(\.text)
      try db.execute(literal: "DELETE FROM screen WHERE place NOT IN \(listed)")
      for screen in screens {
        try db.execute(
          literal: "INSERT OR IGNORE INTO screen (place, month) VALUES (\(screen.text), \(month))")
        if woken.contains(screen) {
          try db.execute(
            literal: """
              UPDATE screen SET month = \(month)
              WHERE place = \(screen.text) AND month <> \(month)
              """)
        }
      }
    }
  }

  /// The shared screens at which nobody opened a page in the whole of last month, nor since.
  public func silentScreens(on day: Day) throws -> Set<Place.Code> {
    let last = day.month(before: 1)
    return try pool.read { db in
      Set(
        try SQLRequest<String>(literal: "SELECT place FROM screen WHERE month < \(last)")
          .fetchAll(db).map { Place.Code($0) })
    }
  }
}

extension Day {
  /// 2026-11, or so many months before it.
  fileprivate func month(before count: Int) -> String {
    let first = adding(days: 1 - day)
    if count > 0 { return first.adding(days: -1).month(before: count - 1) }
    return String(first.description.prefix(7))
  }
}
