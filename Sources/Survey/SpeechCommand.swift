/// A program that reads a text and writes how it sounds: WAV.
///
/// Any will do that takes UTF-8 at its standard input and writes to its standard output.
public struct SpeechCommand: Sendable, Hashable {
  public let program: String
  public let arguments: [String]

  /// British, slower than people talk, with a pause after each word: for people to whom words come
  /// too fast.
  public static let usual = SpeechCommand(
    program: "espeak-ng",
    arguments: ["-v", "en-gb", "-s", "130", "-g", "6", "--stdin", "--stdout"])

  /// The same for another language, if the program has a voice for it.
  public static func usual(for language: String) -> SpeechCommand {
    language == Language.original
      ? usual
      : SpeechCommand(
        program: usual.program, arguments: ["-v", language] + usual.arguments.dropFirst(2))
  }

  /// The words of a command line, parted by spaces.
  init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let program = words.first else { return nil }
    self.init(program: program, arguments: Array(words.dropFirst()))
  }

  public init(program: String, arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Those of service.yaml by language.
  static func all(from entry: Entry?) -> [String: SpeechCommand] {
    var commands: [String: SpeechCommand] = [:]
    for (language, line) in entry?.keys ?? [] {
      guard let command = line.text.flatMap(SpeechCommand.init) else {
        line.fault(
          "\"speech\" has no command for \"\(language)\"", "write a program and its options")
        continue
      }
      commands[language] = command
    }
    return commands
  }
}
