/// What a person said to one question.
///
/// `Words` says how far the words have come: `RawWords` in the request that brings them, redacted
/// words in a draft, `Never` in a stored response, which therefore cannot hold any.
public enum Answer<Words> {
  case chosen([Choice.Code])
  case written(Words)
  case skipped

  /// The choices taken, none when the question was skipped or answered in words.
  public var choices: [Choice.Code] {
    if case .chosen(let codes) = self { codes } else { [] }
  }
}

extension Answer: Sendable where Words: Sendable {}
extension Answer: Equatable where Words: Equatable {}

/// All that a person has said so far, by question.
public struct Answers<Words> {
  private var answers: [Question.Code: Answer<Words>] = [:]
  /// Questions for own words that were opened by a button.
  public var opened: Set<Question.Code> = []

  public init() {}

  public subscript(_ question: Question.Code) -> Answer<Words>? {
    get { answers[question] }
    set { answers[question] = newValue }
  }

  public var questions: Set<Question.Code> { Set(answers.keys) }

  func has(_ question: Question.Code) -> Bool { answers.index(forKey: question) != nil }

  /// Whether these are the words of the person or of someone who answers for them.
  public var voice: Voice { chose(Voice.behalfChoice, in: Voice.question) ? .behalf : .own }

  /// The answers of someone who has so far said only in whose words they speak.
  public init(in voice: Voice) {
    self.init()
    if voice == .behalf { self[Voice.question] = .chosen([Voice.behalfChoice]) }
  }

  public func chose(_ choice: Choice.Code, in question: Question.Code) -> Bool {
    answers[question]?.choices.contains(choice) ?? false
  }
}

/// How whoever answers says for whom they answer.
extension Voice {
  public static let question: Question.Code = "who"
  public static let behalfChoice: Choice.Code = "for"
}

extension Answers: Sendable where Words: Sendable {}
extension Answers: Equatable where Words: Equatable {}

/// Words just as they were typed. They cannot be printed, stored or shown, only redacted.
public struct RawWords: Sendable, CustomStringConvertible, CustomReflectable {
  /// For the redactor alone.
  public let typed: String

  public init(_ typed: String) { self.typed = typed }

  /// Longest text a person may write, in characters.
  public static let longest = 2_000

  public var isBlank: Bool { typed.allSatisfy(\.isWhitespace) }

  /// Words as they may be taken: nothing for an empty box.
  public func checked() throws(Mistake) -> RawWords? {
    if isBlank { return nil }
    if isTooLong { throw .tooLong }
    return self
  }

  /// One character can be made of any number of bytes; what is sealed has room for four of each.
  public var isTooLong: Bool {
    typed.count > RawWords.longest || typed.utf8.count > 4 * RawWords.longest
  }

  /// Says nothing, so that words cannot reach a log by accident.
  public var description: String { "words not yet redacted" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
