internal import ArgumentParser
internal import Kiosk

struct Box: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say when the box is opened next, or open one that is due.",
    discussion: "How many answers wait is never said.")

  @OptionGroup var options: OfficeOptions

  @Flag(help: "Open the boxes that are due, if they hold enough.")
  var open = false

  func run() throws {
    let office = try options.open()
    print(open ? try office.openBox() : office.nextOpening)
  }
}
