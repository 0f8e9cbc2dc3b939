internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Say whether the keys are those that the data was begun with.",
    discussion: """
      Restore a key that is missing or broken from where you keep the keys. If it is lost for good, \
      --begin-anew makes another; what the lost one locked is lost with it. Stop the service first.
      """)

  @Option(help: "The folder in which everything is kept.")
  var data = "data"

  @Option(help: ArgumentHelp("Make a new key in the place of one that is lost.", valueName: "key"))
  var beginAnew: String?

  func run() throws {
    let folder = folderNamed(data)
    if let beginAnew { return print(try Administration.beginAnew(beginAnew, in: folder)) }
    for line in try Administration.keyStates(in: folder) { print(line) }
  }
}
