public import Survey

/// "You said, we did": what people said in a quarter, and what came of it.
public struct Action: Sendable, Equatable {
  public let name: RowID
  /// When it was said.
  public var period: Period
  /// A theme of the codebook; nothing for one comment that counts, however few said it.
  public var theme: Theme.Code?
  /// What people said, in the team's words.
  public var said: String
  /// What was done, or why it could not be.
  public var did: String
  public var kind: Kind
  /// Who else has a part in it.
  public var partner: String?
  /// Who sees to it.
  public var lead: String
  public var due: Day
  public var status: Status
  /// The name of a file in Assets/Pictograms, without its ending.
  public var picture: String?
  /// Whether everyone may read it.
  public let isPublished: Bool
  /// Goes up with each change, so that no change undoes another.
  public let version: Int

  public enum Kind: String, Sendable, CaseIterable {
    case training, recruitment, practice, policy, commissioning, partner
  }

  public enum Status: String, Sendable, CaseIterable {
    case planned, doing, done, cannot

    /// Whether nothing more is to come.
    public var isSettled: Bool { self == .done || self == .cannot }
  }

  public init(
    name: RowID = .fresh(), period: Period, theme: Theme.Code?, said: String, did: String,
    kind: Kind, partner: String? = nil, lead: String, due: Day, status: Status,
    picture: String? = nil, isPublished: Bool = false, version: Int = 0
  ) {
    self.name = name
    self.period = period
    self.theme = theme
    self.said = said
    self.did = did
    self.kind = kind
    self.partner = partner
    self.lead = lead
    self.due = due
    self.status = status
    self.picture = picture
    self.isPublished = isPublished
    self.version = version
  }

  /// Whether its day has passed and it is neither done nor given up.
  public func isOverdue(on day: Day) -> Bool { due < day && !status.isSettled }
}

extension [Action] {
  /// Newest quarter first; in a quarter what was done first.
  public var newestFirst: [Action] {
    sorted { one, other in
      if one.period != other.period { return one.period > other.period }
      if one.status != other.status { return one.status.place < other.status.place }
      return (one.due, one.name.text) < (other.due, other.name.text)
    }
  }

  /// What is overdue first, the longest first; then what is due next; then what is settled.
  public func mostUrgentFirst(on day: Day) -> [Action] {
    newestFirst.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.status.isSettled != second.status.isSettled { return !first.status.isSettled }
      if !first.status.isSettled, first.due != second.due { return first.due < second.due }
      return one.offset < other.offset
    }.map(\.element)
  }
}

extension Action.Status {
  fileprivate var place: Int {
    switch self {
    case .done: 0
    case .doing: 1
    case .planned: 2
    case .cannot: 3
    }
  }
}
