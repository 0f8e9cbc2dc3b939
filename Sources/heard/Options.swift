internal import ArgumentParser
internal import Foundation
internal import Kiosk

/// Where forms and assets come from: inside the program, unless a folder is named.
struct ResourceOptions: ParsableArguments {
  @Option(
    help: """
      Read forms, places and phone numbers from this folder. Without it, from the one that was served \
      last from the data, else from the program.
      """)
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
    folderNamed(audio ?? (assets ?? "Assets") + "/Audio")
  }

  /// - Parameter served: the folder of forms to read where none is named.
  func load(from served: URL? = nil) throws -> Resources {
    try Resources(
      forms: forms.map(folderNamed) ?? served,
      assets: assets.map(folderNamed),
      audio: audioFolder)
  }

  /// With the forms that were served last from this data, where none are named.
  func open(
    _ data: String, clock: ServiceClock, accepting: Bool = false
  ) throws -> Administration {
    try Administration(
      forms: forms.map(folderNamed), assets: assets.map(folderNamed), data: folderNamed(data),
      clock: clock, accepting: accepting)
  }

  /// The same with all that pages are made of.
  func start(_ data: String, clock: ServiceClock) throws -> ServiceStart {
    try ServiceStart(
      forms: forms.map(folderNamed), assets: assets.map(folderNamed), audio: audioFolder,
      data: folderNamed(data), clock: clock)
  }

  /// The word lists alone.
  func redactor() throws -> CommentRedactor {
    try CommentRedactor(forms: forms.map(folderNamed), assets: assets.map(folderNamed))
  }
}

/// Which data a command works on, and what time it takes it to be.
struct AdministrationOptions: ParsableArguments {
  @OptionGroup var resources: ResourceOptions

  @Option(help: "The folder in which everything is kept. It is made if it is not there.")
  var data = "data"

  @OptionGroup var clock: ClockOption

  var folder: URL { folderNamed(data) }

  /// - Parameter accepting: whether forms with other rules than visitors were promised are let in.
  func open(accepting: Bool = false) throws -> Administration {
    try resources.open(data, clock: clock.time(for: folder), accepting: accepting)
  }

  func start() throws -> ServiceStart {
    try resources.start(data, clock: clock.time(for: folder))
  }

  /// The data alone, whatever the forms say.
  func openData() throws -> OpenedData {
    try OpenedData(in: folder, clock: clock.time(for: folder))
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
      throw ValidationError(.noTime(clock))
    }
    return fixed
  }
}
