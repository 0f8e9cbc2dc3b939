/// What visitors are told about how their answers are kept. Nothing may go below it for answers that
/// were given under it.
public struct Rules: Sendable, Equatable {
  /// As they stand in service.yaml, by their names there.
  public let values: [Name: String]

  public enum Name: String, Sendable, CaseIterable, Comparable {
    /// How many answers open the box.
    case floor
    /// Who opens it.
    case opening
    /// How long a period is whose figures are released.
    case release
    /// The parts of the county that answers keep.
    case areas
    case draftHours = "draft-hours"
    case responseQuarters = "response-quarters"
    case commentYears = "comment-years"

    public static func < (one: Name, other: Name) -> Bool { one.rawValue < other.rawValue }
  }

  public init(_ values: [Name: String]) { self.values = values }

  public init(of service: Service) {
    values = [
      .floor: "\(service.box.floor)", .opening: service.box.opening.rawValue,
      .release: service.releases.rawValue,
      .areas: Set(service.places.compactMap(\.area)).sorted().joined(separator: ", "),
      .draftHours: "\(service.retention.draftHours)",
      .responseQuarters: "\(service.retention.responseQuarters)",
      .commentYears: "\(service.retention.commentYears)",
    ]
  }

  public var floor: Int? { number(.floor) }
  public var release: Service.Release? { values[.release].flatMap(Service.Release.init) }

  public func number(_ name: Name) -> Int? { values[name].flatMap { Int($0) } }

  /// "floor 20, but 12 now", for each rule that is another one now.
  public func differences(from now: Rules) -> [String] {
    Name.allCases.filter { values[$0] != now.values[$0] }.map { name in
      "\(name.rawValue) \(shown(name)), but \(now.shown(name)) now"
    }
  }

  /// "floor 20", for each.
  public var lines: [String] {
    Name.allCases.filter { values[$0] != nil }.map { "\($0.rawValue) \(shown($0))" }
  }

  private func shown(_ name: Name) -> String {
    values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "none"
  }
}

/// The rules of a service from its first start on, each set from the week from which it holds.
public struct PromisedRules: Sendable, Equatable {
  /// The earliest first.
  public let history: [Entry]

  public struct Entry: Sendable, Equatable {
    public let since: Week
    public let rules: Rules

    public init(since: Week, rules: Rules) {
      self.since = since
      self.rules = rules
    }
  }

  public init(_ history: [Entry]) { self.history = history.sorted { $0.since < $1.since } }

  /// What visitors are told now. Nothing before the first start.
  public var current: Rules? { history.last?.rules }

  /// How many answers open a box that holds some of these weeks; nothing where none was promised.
  public func floor(forAnswersOf weeks: some Sequence<Week>) -> Int? {
    weeks.compactMap(floor).max()
  }

  /// The highest that can have been told in a week: a change is told some days before it holds.
  private func floor(in week: Week) -> Int? {
    entries(from: week).prefix { $0.since <= week.adding(weeks: 2) }.compactMap(\.rules.floor).max()
      ?? inForce(in: week)?.rules.floor
  }

  /// How long the periods of a year are: as it was told when the year began.
  public func release(in year: Period) -> Service.Release? {
    inForce(in: Week(of: year.firstDay))?.rules.release
  }

  /// How long something of a period is kept: the shortest that was told since its answers were
  /// given, which may be a year before they were counted.
  public func fewest(_ name: Rules.Name, since period: Period, unless now: Int) -> Int {
    let given = Week(of: period.firstDay.adding(days: -366))
    return min(now, entries(from: given).compactMap { $0.rules.number(name) }.min() ?? now)
  }

  /// When a change that is accepted now holds: from the next box on, and after every earlier change.
  public func nextChange(after day: Day) -> Week {
    let next = Week(of: day).adding(weeks: 1)
    return max(next, history.last?.since.adding(weeks: 1) ?? next)
  }

  /// What held in a week; for weeks before the first start the first.
  private func inForce(in week: Week) -> Entry? {
    history.last { $0.since <= week } ?? history.first
  }

  /// What held in a week, and all that came after it.
  private func entries(from week: Week) -> ArraySlice<Entry> {
    guard let first = inForce(in: week) else { return [] }
    return history.drop { $0.since < first.since }
  }
}
