internal import ArgumentParser
internal import Kiosk

struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take names and numbers out of comments, one a line, from standard input.")

  @OptionGroup var resources: ResourceOptions

  func run() throws {
    let loaded = try resources.load()
    while let line = readLine() { print(loaded.redacted(line)) }
  }
}
