internal import ArgumentParser
internal import Kiosk

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Say what visitors were promised, or change it on purpose.",
    discussion: """
      How many answers open the box and who opens it, how long a period is, which areas there are, and \
      how long things are kept. A change holds from the next box on, never for answers that lie in one.
      """)

  @OptionGroup var options: AdministrationOptions

  @Flag(help: "Take over the rules of the forms, from the next box on.")
  var accept = false

  func run() throws {
    let administration = try options.open(accepting: true)
    for line in try accept ? administration.acceptRules() : administration.rules() { print(line) }
  }
}
