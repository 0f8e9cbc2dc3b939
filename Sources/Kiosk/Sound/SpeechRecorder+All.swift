public import Foundation
internal import Pages
internal import Store
internal import Survey

/// Who records what.
extension SpeechRecorder {
  /// For all that visitors can come to: English, each language that is offered, and the sentences of the
  /// others.
  public static func all(_ resources: Resources, audio: URL) throws -> [SpeechRecorder] {
    let languages = [Language.original] + resources.languages.map(\.language.code)
    let lines = resources.interpreters.isEmpty ? [] : [interpreters]
    return try (languages + lines).map { try SpeechRecorder(resources, $0, audio: audio) }
  }
}
