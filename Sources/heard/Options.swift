internal import ArgumentParser
internal import Foundation
internal import Kiosk

/// Where forms and assets come from: inside the program, unless a folder is named.
struct ResourceOptions: ParsableArguments {
  @Option(help: "Read forms, places and phone numbers from this folder instead of the program's.")
  var forms: String?

  @Option(help: "Read pictures, styles, wording and templates from this folder.")
  var assets: String?

  func load() throws -> Resources {
    try Resources(
      forms: forms.map { URL(filePath: $0, directoryHint: .isDirectory) },
      assets: assets.map { URL(filePath: $0, directoryHint: .isDirectory) })
  }
}

/// Which data a command works on, and what time it takes it to be.
struct AdministrationOptions: ParsableArguments {
  @OptionGroup var resources: ResourceOptions

  @Option(help: "The folder in which everything is kept. It is made if it is not there.")
  var data = "data"

  @OptionGroup var clock: ClockOption

  var folder: URL { URL(filePath: data, directoryHint: .isDirectory) }

  func open() throws -> Administration {
    try Administration(resources.load(), data: folder, clock: clock.time(for: folder))
  }
}

/// What time a command takes it to be.
struct ClockOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take it to be this time in England: only for a folder that is begun with it, or a demonstration.",
      valueName: "2026-11-21T06:00"))
  var clock: String?

  /// - Parameter folder: must be for trying out where the time is set by hand.
  func time(for folder: URL) throws -> ServiceClock {
    if clock != nil { try TrialFolder.admit(folder) }
    return try time()
  }

  func time() throws -> ServiceClock {
    guard let clock else { return .system }
    guard let fixed = ServiceClock(startingAt: clock) else {
      throw ValidationError("\"\(clock)\" is no time; write it like 2026-11-21T06:00")
    }
    return fixed
  }
}
