internal import ArgumentParser
internal import Kiosk

struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Release the figures of every period that has closed.",
    discussion: "A period is released once, whole, and never recounted.")

  @OptionGroup var options: AdministrationOptions

  func run() throws {
    for line in try options.open().release() { print(line) }
  }
}
