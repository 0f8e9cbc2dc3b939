/// What a question is for in the reports. Reports look for roles and never for codes, so a form of a
/// council's own is reported like ours.
public enum ReportRole: String, Sendable, CaseIterable {
  /// Who is answering; who helps or answers for someone.
  case respondent, helper
  /// Whether people were asked what they wanted, and whether it happened.
  case asked, got
  /// Whether someone said why not.
  case why
  /// How it was: felt safe, listened to, and their like.
  case measure
  /// Whether the help did harm.
  case worse
  /// What people want at the start, and which of it most.
  case wanted, most
  /// What people had wanted, asked at the end, and whether each of it happened.
  case wished, happened
  /// How much of a part people want, and who speaks up for them.
  case part, voice
  /// What was good, and what could be better.
  case good, better

  /// Whether one question alone of all forms can have it.
  var isUnique: Bool {
    switch self {
    case .measure, .better, .good, .part, .voice: false
    default: true
    }
  }

  /// What reports cannot tell where no question has it.
  var missed: String {
    switch self {
    case .respondent, .helper: "nobody who answers for someone is counted apart"
    case .asked, .got: "there are no national words"
    case .why: "told why not is not reported"
    case .measure: "the overview has no chart of how it was"
    case .worse: "harm by the help is not reported"
    case .wanted, .most: "what people want is not reported"
    case .wished, .happened: "whether each wish happened is not reported"
    case .part, .voice: "having a say is not reported"
    case .good, .better: "what was good and what could be better is not reported"
    }
  }
}
