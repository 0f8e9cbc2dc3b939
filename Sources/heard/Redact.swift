internal import ArgumentParser
internal import Kiosk

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take names and numbers out of comments, one a line, from standard input.")

  @OptionGroup var materials: MaterialOptions

  func run() throws {
    let loaded = try materials.load()
    while let line = readLine() { print(loaded.redacted(line)) }
  }
}
