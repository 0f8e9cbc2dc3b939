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
  /// All but the words themselves.
  public private(set) var given = GivenAnswers()
  private var words: [Question.Code: Words] = [:]

  public init() {}

  /// The answers of someone who has so far said only in whose words they speak.
  public init(in voice: Voice) {
    if voice == .behalf { self[Voice.question] = .chosen([Voice.behalfChoice]) }
  }

  public subscript(_ question: Question.Code) -> Answer<Words>? {
    get {
      switch given.answers[question] {
      case .chosen(let choices): .chosen(choices)
      case .written: words[question].map { .written($0) }
      case .skipped: .skipped
      case nil: nil
      }
    }
    set {
      words[question] = nil
      switch newValue {
      case .chosen(let choices): given.answers[question] = .chosen(choices)
      case .written(let written):
        given.answers[question] = .written
        words[question] = written
      case .skipped: given.answers[question] = .skipped
      case nil: given.answers[question] = nil
      }
    }
  }

  public var questions: Set<Question.Code> { Set(given.answers.keys) }

  /// Questions for own words that were opened by a button.
  public var opened: Set<Question.Code> {
    get { given.opened }
    set { given.opened = newValue }
  }

  /// Whether these are the words of the person or of someone who answers for them.
  public var voice: Voice { given.voice }

  public func chose(_ choice: Choice.Code, in question: Question.Code) -> Bool {
    given.choices(of: question).contains(choice)
  }

  /// Those that still count, which a walk has found.
  public func counting(_ known: GivenAnswers) -> Answers {
    var answers = self
    answers.given = known
    for question in words.keys where !known.has(question) { answers.words[question] = nil }
    return answers
  }
}

/// What was said to each question, the words left out: the way through a form hangs on nothing else.
public struct GivenAnswers: Equatable, Sendable {
  fileprivate enum Given: Equatable {
    case chosen([Choice.Code])
    case written, skipped
  }

  fileprivate var answers: [Question.Code: Given] = [:]
  public fileprivate(set) var opened: Set<Question.Code> = []

  public init() {}

  public var voice: Voice {
    choices(of: Voice.question).contains(Voice.behalfChoice) ? .behalf : .own
  }

  /// Those taken, none when the question was skipped or answered in words.
  public func choices(of question: Question.Code) -> [Choice.Code] {
    if case .chosen(let choices)? = answers[question] { choices } else { [] }
  }

  func has(_ question: Question.Code) -> Bool { answers.index(forKey: question) != nil }

  /// It was skipped, or not asked.
  func isOpen(_ question: Question.Code) -> Bool {
    switch answers[question] {
    case .skipped, nil: true
    case .chosen, .written: false
    }
  }

  mutating func drop(_ question: Question.Code) { answers[question] = nil }

  mutating func keep(only questions: Set<Question.Code>) {
    for question in answers.keys where !questions.contains(question) { drop(question) }
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
