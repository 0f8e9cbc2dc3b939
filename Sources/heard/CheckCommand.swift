internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in Forms/, the wording, the templates and the word lists.",
    discussion: """
      Says each fault as file:line: what is wrong; what to do. With --data, also compares the forms \
      with the versions that were served before. A text that is hard to read is a fault; a line above it \
      that says # allow RULE: and why lets it stand.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "A folder with data, whose earlier versions of the forms are compared.")
  var data: String?

  @Option(
    help: "Say all that is to be done in this language, as in pl, and the mark to write down.")
  var language: String?

  func run() throws {
    let loaded = try resources.load()
    if let language {
      for note in try loaded.languageNotes(language) { print(note) }
      return
    }
    try loaded.check()
    if let data { _ = try resources.open(data, clock: .system) }
    print(loaded.summary)
    print(loaded.ownNameSummary)
    print(loaded.ownUnsafePhraseSummary)
    for warning in loaded.warnings { print(warning) }
    for line in loaded.filmSummaries { print(line) }
    for line in loaded.advice { print(line) }
    for line in try loaded.languageSummaries() { print(line) }
    for line in loaded.letterSummaries { print(line) }
    if let unread = loaded.unreadLanguages { print(unread) }
  }
}
