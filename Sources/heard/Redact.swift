internal import ArgumentParser
internal import Kiosk

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take names and numbers out of comments, one a line, from standard input.",
    discussion: """
      With --explain, says below each comment what was covered by which rule, and for a name what \
      spoke for it. With --doubtful, says which words might be names still: nobody covers these but \
      the person who typed them, or the council's own list (Forms/own-names.txt).
      """)

  @OptionGroup var resources: ResourceOptions

  @Flag(help: "Say why each piece was covered.")
  var explain = false

  @Flag(help: "Say which words might be names still.")
  var doubtful = false

  func run() throws {
    let redactor = try resources.redactor()
    while let line = readLine() {
      print(redactor.redacted(line))
      if explain { for reason in redactor.reasons(for: line) { print("  \(reason)") } }
      if doubtful { for word in redactor.doubts(about: line) { print("  doubtful: \(word)") } }
    }
  }
}
