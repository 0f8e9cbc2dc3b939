public import Survey

/// Offered and answered: how many enquiries ended in a quarter, and who was offered a form.
public struct Offer: Sendable, Equatable {
  public let period: Period
  /// Enquiries that ended.
  public var ended: Int
  /// People who were offered a form.
  public var offered: Int
  /// People who were not, by the reason.
  public var reasons: [Reason: Int]
  /// Goes up with each change, so that no change undoes another. Nothing before the first.
  public let version: Int?

  /// Why someone was not offered a form, as the guide has it.
  public enum Reason: String, Sendable, CaseIterable {
    /// Contact could raise the risk.
    case risk
    case crisis
    case died
    /// They did not want it.
    case unwilling
    /// There was no interpreter, no support, no way to reach them.
    case noMeans
    case other
  }

  public init(
    period: Period, ended: Int, offered: Int, reasons: [Reason: Int], version: Int? = nil
  ) {
    self.period = period
    self.ended = ended
    self.offered = offered
    self.reasons = reasons
    self.version = version
  }

  public var notOffered: Int { reasons.values.reduce(0, +) }

  /// What cannot be; nothing when it all adds up.
  public var mistake: Mistake? {
    if ended < 0 || offered < 0 || reasons.values.contains(where: { $0 < 0 }) { return .negative }
    return offered + notOffered > ended ? .moreThanEnded : nil
  }

  public enum Mistake: Sendable { case negative, moreThanEnded }
}
