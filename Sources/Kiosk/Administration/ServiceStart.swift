public import Foundation
public import Logging
internal import Pages
internal import Store
internal import Survey

/// What the service starts with: the data, and all that pages are made of.
public struct ServiceStart: Sendable {
  private let administration: Administration
  private let resources: Resources

  /// With the forms that were served last from this data, where none are named.
  public init(forms: URL?, assets: URL?, audio: URL?, data: URL, clock: ServiceClock) throws {
    let data = try OpenedData(in: data, clock: clock)
    let folder = try forms ?? data.formsServedLast()
    try self.init(
      Resources(forms: folder, assets: assets, audio: audio), data, formsFolder: folder)
  }

  public init(_ resources: Resources, data: URL, clock: ServiceClock) throws {
    try self.init(resources, OpenedData(in: data, clock: clock), formsFolder: nil)
  }

  private init(_ resources: Resources, _ data: OpenedData, formsFolder: URL?) throws {
    self.resources = resources
    administration = try Administration(resources.content, data, formsFolder: formsFolder)
  }

  /// Where the forms come from; nothing for the program's own.
  public var formsFolder: URL? { administration.formsFolder }

  public var warnings: [String] { resources.warnings + administration.data.keyWarnings }

  public func kiosk(log: Logger) throws -> Kiosk {
    let data = administration.data
    try resources.remember(in: data.store)
    try administration.rememberRules()
    for name in try data.store.accountsWithLostCodes() {
      log.write(.lostCodes, "\(name): \(StoreFault.lostSecondStep)")
    }
    return try Kiosk(
      resources, store: data.store, clock: data.clock.now, guardedBy: data.clockGuard, log: log)
  }

  /// Records what the quality team has published.
  public func publishedRecorder(audio: URL) throws -> SpeechRecorder {
    let renderer = Renderer(
      templates: resources.templates, words: resources.words, pictures: "")
    let words = renderer.words[.own]
    let quarters = try administration.data.store.publishedActions().quarters(words, renderer)
    let command = resources.forms.service.speech[Language.original] ?? .usual
    return SpeechRecorder(
      ReadingScript(of: quarters, words), SpeechRecorder.published, audio: audio
    ) { _ in command }
  }
}
