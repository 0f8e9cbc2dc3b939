/// One rule of easy read: what it looks for, why, who says so, and what to do.
///
/// What a rule finds may be right all the same: a line above the text says so, and why.
/// `# allow passive: people say "I was hurt".`
public struct EasyReadRule: Sendable {
  /// By which an exception names it: `two-questions`.
  public let name: String
  public let reason: String
  public let source: String
  public let cure: String
  /// Whether it knows only English words; the others hold in every language.
  public let isForEnglish: Bool
  let looks: Looks
  /// Texts of a form that run as tests.
  public let examples: [Example]

  /// What a rule looks at.
  enum Looks: Sendable {
    /// Each sentence alone: what is wrong with it.
    case sentence(@Sendable (String, ReadText.Kind, EasyReadLists) -> String?)
    /// A text beside the same in the other voice.
    case voices(@Sendable (String, String) -> String?)
    /// Choices that stand together: what is wrong, and with which, or with all.
    case choices(@Sendable (ReadTexts.ChoiceList) -> [(line: Int, problem: String)])
    /// All texts that are read one after the other.
    case passage(@Sendable ([ReadText]) -> String?)
    /// All texts there are.
    case all(@Sendable (ReadTexts, EasyReadLists) -> [(text: ReadText, problem: String)])
  }

  public struct Example: Sendable {
    /// A question, in the keys of form files.
    public let yaml: String
    public let isWrong: Bool

    static func wrong(_ question: String) -> Example {
      Example(yaml: "both: \"\(question)\"", isWrong: true)
    }
    static func right(_ question: String) -> Example {
      Example(yaml: "both: \"\(question)\"", isWrong: false)
    }
    static func wrong(yaml: String) -> Example { Example(yaml: yaml, isWrong: true) }
    static func right(yaml: String) -> Example { Example(yaml: yaml, isWrong: false) }
  }

  /// Every rule there is, by what it looks at.
  public static let all = sentenceRules + wordRules + choiceRules
}
