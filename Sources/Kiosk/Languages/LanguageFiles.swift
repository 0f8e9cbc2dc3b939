internal import Foundation
internal import Pages
internal import Survey

/// What the pages of other languages are made from, read when a language is needed.
struct LanguageFiles: Sendable {
  let wording: String
  let formFiles: [String: String]
  let translated: [String: String]
  let pictures: Set<String>
  let films: [String: Film]
  let audio: URL?

  static let english = "Wording/en.yaml"
  private static let none: Set = [english, "Wording/interpreter.yaml"]

  /// - Parameters:
  ///   - assets: every file of Assets, by its path.
  ///   - pictures: the names of the pictures.
  ///   - films: those in which pages are signed.
  init(
    assets: [String: String], forms: [String: String], pictures: Set<String>,
    films: [String: Film], audio: URL?
  ) {
    wording = assets[LanguageFiles.english] ?? ""
    formFiles = forms
    translated = assets.filter {
      $0.key.hasPrefix("Wording/") && !LanguageFiles.none.contains($0.key)
    }
    self.pictures = pictures
    self.films = films
    self.audio = audio
  }

  /// The codes of the languages that there is a file of, whole or not.
  var codes: [String] {
    translated.keys.map { $0.dropFirst("Wording/".count).dropLast(".yaml".count) }
      .map(String.init).sorted()
  }

  func translation(_ code: String) throws -> Translation {
    let name = Translation.wordingFile(code)
    guard let pages = translated[name] else {
      throw Fault(
        file: name, line: 1, problem: "there is no language \"\(code)\"",
        cure: "have one of \(codes.joined(separator: ", ")), or write its file")
    }
    return try Translation(code, wording: pages, forms: formFiles[Translation.formsFile(code)])
  }

  var texts: VisitorTexts { VisitorTexts(wording: wording, forms: formFiles) }

  /// The forms and the wording in a language: the same codes, the same order.
  func read(_ translation: Translation) throws -> (forms: Forms, words: PageWords) {
    let forms = try Forms(
      files: formFiles, pictures: pictures, films: films, in: translation)
    let words = try PageWords(
      text: wording, file: LanguageFiles.english, service: forms.service, in: translation)
    return (forms, words)
  }

  /// What can be listened to on the pages of a language: its own, the sentences in every other, and what
  /// the quality team published, which is said on English pages only.
  func recordings(_ code: String) -> Recordings {
    guard let audio else { return .none }
    return Recordings(
      in: audio.appending(path: SpeechRecorder.published),
      audio.appending(path: SpeechRecorder.interpreters), audio.appending(path: code))
  }
}
