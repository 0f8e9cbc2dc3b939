/// How answers came that a member of staff typed in.
public enum Channel: String, Sendable, CaseIterable {
  case paper, telephone

  /// Stands among the answers, though no form asks it: counted in no table and by no group.
  public static let question: Question.Code = "channel"
}
