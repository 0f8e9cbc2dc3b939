internal import ArgumentParser
internal import Kiosk

struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Say whether the clock is believed, or that it is right.",
    discussion: """
      While the clock is not believed no box is opened, and nothing is released or removed. Look at \
      a clock that you trust before you accept.
      """)

  @OptionGroup var options: AdministrationOptions

  @Flag(help: "The clock is right: go on by it.")
  var accept = false

  func run() throws {
    let data = try options.openData()
    print(try accept ? data.acceptClock() : data.clockState())
  }
}
