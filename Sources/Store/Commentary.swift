public import Survey

/// Two sentences in the lead's own words about what the comments of a period said.
public struct Commentary: Sendable, Equatable {
  public let period: Period
  public var first: String
  public var second: String
  /// Goes up with each change, so that no change undoes another. Nothing before the first.
  public let version: Int?

  public init(period: Period, first: String = "", second: String = "", version: Int? = nil) {
    self.period = period
    self.first = first
    self.second = second
    self.version = version
  }

  public var sentences: [String] { [first, second].filter { !$0.isEmpty } }
}
