public import Survey

/// One person's answers as they are stored after the box was opened: choices only.
///
/// `Answers<Never>` cannot hold words; those are stored apart, with nothing that leads back here.
public struct StoredResponse: Sendable, Equatable {
  /// Random, and its own for good: numbers of the same people get the same noise by it.
  public let key: UInt64
  /// The quarter in which the box was opened, or only the year when it stayed short too long.
  public let period: Period
  public let form: Form.Code
  public let version: Int
  public let area: String?
  public let answers: Answers<Never>

  /// - Parameter key: random, from when its box was opened.
  public init(
    key: UInt64 = .random(in: .min ... .max), period: Period, form: Form.Code, version: Int,
    area: String?, answers: Answers<Never>
  ) {
    self.key = key
    self.period = period
    self.form = form
    self.version = version
    self.area = area
    self.answers = answers
  }
}
