internal import ArgumentParser
internal import Foundation
internal import Kiosk

/// Where forms and assets come from: inside the program, unless a folder is named.
struct ResourceOptions: ParsableArguments {
  @Option(help: "Read forms, places and phone numbers from this folder instead of the program's.")
  var forms: String?

  @Option(help: "Read pictures, styles, wording and templates from this folder.")
  var assets: String?

  @Option(
    help: ArgumentHelp(
      "The folder of recordings for Listen. Without it: Audio in the folder of --assets.",
      valueName: "audio"))
  var audio: String?

  /// Recordings are never inside the program.
  var audioFolder: URL {
    let folder = audio ?? (assets ?? "Assets") + "/Audio"
    return URL(filePath: folder, directoryHint: .isDirectory)
  }

  func load() throws -> Resources {
    try Resources(
      forms: forms.map { URL(filePath: $0, directoryHint: .isDirectory) },
      assets: assets.map { URL(filePath: $0, directoryHint: .isDirectory) },
      audio: audioFolder)
  }
}

/// Which data a command works on, and what time it takes it to be.
struct AdministrationOptions: ParsableArguments {
  @OptionGroup var resources: ResourceOptions

  @Option(help: "The folder in which everything is kept. It is made if it is not there.")
  var data = "data"

  @OptionGroup var clock: ClockOption

  func open() throws -> Administration {
    try Administration(
      resources.load(), data: URL(filePath: data, directoryHint: .isDirectory), clock: clock.time())
  }
}

/// What time a command takes it to be.
struct ClockOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take it to be this time in England, for tests and demonstrations.",
      valueName: "2026-11-21T06:00"))
  var clock: String?

  func time() throws -> ServiceClock {
    guard let clock else { return .system }
    guard let fixed = ServiceClock(startingAt: clock) else {
      throw ValidationError("\"\(clock)\" is no time; write it like 2026-11-21T06:00")
    }
    return fixed
  }
}
