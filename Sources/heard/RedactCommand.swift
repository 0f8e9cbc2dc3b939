internal import ArgumentParser
internal import Kiosk

struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Take names and numbers out of comments, one a line, from standard input.",
    discussion: """
      With --explain, says below each comment what was covered by which rule, and for a name all that \
      was weighed, its sum, and from which sum on a word is covered. With --doubtful, says which words \
      might be names still: nobody covers these but the person who typed them, or the council's own list \
      (Forms/own-names.txt). With --explain-word, says why a word was left, and what to do.
      """)

  @OptionGroup var resources: ResourceOptions

  @Flag(help: "Say why each piece was covered.")
  var explain = false

  @Option(help: "Say why this word was left, and what to do.")
  var explainWord: String?

  @Flag(help: "Say which words might be names still.")
  var doubtful = false

  func run() throws {
    let redactor = try resources.redactor()
    while let line = readLine() {
      print(redactor.redacted(line))
      var said = explain ? redactor.explanations(of: line) : []
      if doubtful { said += redactor.doubts(about: line, explained: explain) }
      if let explainWord { said += redactor.explanations(of: explainWord, in: line) }
      for one in said { print("  \(one)") }
    }
  }
}
