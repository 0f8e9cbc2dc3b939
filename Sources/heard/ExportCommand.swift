internal import ArgumentParser
internal import Foundation
internal import Kiosk

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what was released, and checked comments, as a data package of CSV files.")

  @OptionGroup var options: AdministrationOptions

  @Option(help: "The folder to write into. It is made if it is not there.")
  var to: String

  func run() throws {
    let folder = URL(filePath: to, directoryHint: .isDirectory)
    for line in try options.open().export(to: folder) { print(line) }
  }
}
