internal import Anonymity
internal import Store
internal import Survey

/// Closes periods: counts what is kept, has disclosure control release it, and stores it as shown.
struct ReleaseJob {
  let forms: Forms
  let store: Store
  let today: Day

  /// Releases every period that has closed and is not released yet; the earliest first.
  func releaseAllClosed() throws -> [Period] {
    let due = try duePeriods()
    for period in due { try release(period) }
    return due
  }

  /// Every table released so far. A table that was changed since is an error.
  func released(of periods: [Period]? = nil) throws -> [ReleasedTable] {
    try (periods ?? store.releasedPeriods()).flatMap { period in
      try store.releasedTables(of: period).map { table in
        try ReleasedTable.reread(text: table.content, tag: table.tag, by: store.keys.release)
      }
    }
  }

  private func release(_ period: Period) throws {
    let release = try counting.release(store.responses(of: period), of: period)
    let tables = release.tables.map { table in
      let (text, tag) = table.sealed(by: store.keys.release)
      return StoredTable(name: "\(table.shown.shape)", content: text, tag: tag)
    }
    try store.release(tables, of: period)
  }

  /// Counts every version of a form that there may be answers to.
  private var counting: DisclosureControl {
    get throws { control(of: try forms.counting(store.keptForms())) }
  }

  var control: DisclosureControl { control(of: forms) }

  private func control(of forms: Forms) -> DisclosureControl {
    let areas = Set(forms.service.places.compactMap(\.area)).sorted()
    return DisclosureControl(
      plan: ReleasePlan(
        forms: forms.forms,
        groupings: [.respondent] + (areas.isEmpty ? [] : [.area(areas)])),
      key: store.keys.release)
  }

  /// Periods from the first that there is anything of; a year comes after what it is made of.
  private func duePeriods() throws -> [Period] {
    let released = try store.releasedPeriods()
    let known = try store.periodsWithResponses().union(released)
    guard var day = known.map(\.firstDay).min() else { return [] }
    let promised = try store.promisedRules()
    var due: [Period] = []
    while day < today {
      let quarter = Period.quarter(of: day)
      let rule = promised.release(in: quarter.year) ?? forms.service.releases
      for period in periods(endingWith: quarter, by: rule)
      where period.isClosed(on: today) && !released.contains(where: period.shares(with:)) {
        due.append(period)
      }
      day = quarter.end
    }
    return due
  }

  /// The periods that end with a quarter, by the rule of their year.
  private func periods(endingWith quarter: Period, by rule: Service.Release) -> [Period] {
    let wanted: [Period] =
      switch rule {
      case .quarter: [quarter, quarter.year]
      case .half: [quarter.half, quarter.year]
      case .year: [quarter.year]
      }
    return wanted.filter { $0.end == quarter.end }
  }
}

extension Period {
  /// Whether it shares answers with a released period, but as a year with its parts: an answer is
  /// in the figures of one year and of one shorter period.
  fileprivate func shares(with released: Period) -> Bool {
    let areYears = (self == year, released == released.year)
    return areYears.0 == areYears.1 && !Set(quarters).isDisjoint(with: released.quarters)
  }
}

extension Administration {
  /// Releases every period that has closed; says which.
  public func release() throws -> [String] {
    try needRules()
    try data.checkClock()
    let released = try ReleaseJob(
      forms: forms, store: store, today: Day(of: clock.now())
    ).releaseAllClosed()
    return released.isEmpty
      ? ["Nothing to release: no period has closed since the last."]
      : released.map { "Released \($0)." }
  }
}
