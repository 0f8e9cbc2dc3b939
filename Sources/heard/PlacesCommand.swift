internal import ArgumentParser
internal import Kiosk

struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Write the sheets and cards to print for each place, as the quality team has them.",
    discussion: """
      Everyone at a place gets the same link. A link of one's own would tell whoever hands it over \
      who has answered.
      """)

  @OptionGroup var resources: ResourceOptions

  @Option(help: "The folder to write into. It is made if it is not there.")
  var to: String

  @Option(
    help: ArgumentHelp(
      "What people open, without a place. Without it: the first of the hosts in service.yaml.",
      valueName: "https://views.example"))
  var address: String?

  func run() throws {
    for line in try PlaceSheets(resources.load(), at: address).write(to: folderNamed(to)) {
      print(line)
    }
  }
}
