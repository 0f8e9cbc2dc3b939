public import Survey

/// What a manager chose for the board's sheet on a period.
public struct BoardChoice: Sendable, Equatable {
  public let period: Period
  /// Approved comments that feel good.
  public var praises: [RowID]
  /// Approved comments that feel mixed or bad.
  public var criticisms: [RowID]
  /// Actions whose "you said" is a concern.
  public var concerns: [RowID]
  /// One comment that counts, however few said it: the action that it became.
  public var matter: RowID?
  /// What the board is asked to decide.
  public var ask: String
  /// Which partner has a part in it.
  public var partner: String
  /// Goes up with each change. Nothing before the first.
  public let version: Int?

  public init(
    period: Period, praises: [RowID] = [], criticisms: [RowID] = [],
    concerns: [RowID] = [], matter: RowID? = nil,
    ask: String = "", partner: String = "", version: Int? = nil
  ) {
    self.period = period
    self.praises = praises
    self.criticisms = criticisms
    self.concerns = concerns
    self.matter = matter
    self.ask = ask
    self.partner = partner
    self.version = version
  }
}
