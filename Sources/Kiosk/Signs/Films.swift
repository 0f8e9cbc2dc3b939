internal import Foundation
internal import HTTP
internal import Pages
internal import Survey

/// The council's own films in which pages are signed: what lies in the folder `Signs` of its forms.
///
/// They are never inside the program, and are sent from the disk: none is held in memory.
struct Films: Sendable {
  /// By the names of their files, fit to be shown or not.
  let all: [String: Film]
  private let folder: URL?

  static let none = Films(in: nil)
  static let folderName = "Signs"
  /// What stands beside a film under the same name.
  private static let captions = "vtt"

  /// - Parameter forms: the folder of forms; without one there are no films.
  init(in forms: URL?) {
    let folder = forms?.appending(path: Films.folderName, directoryHint: .isDirectory)
    self.folder = folder
    guard let folder else {
      all = [:]
      return
    }
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var films: [String: Film] = [:]
    for name in names ?? [] where !name.hasPrefix(".") && !name.hasSuffix("." + Films.captions) {
      films[name] =
        FilmFile(
          at: folder.appending(path: name), captions: Films.captions(of: name, in: folder)
        )?.film
    }
    all = films
  }

  /// A shared screen without headphones shows no film that can be heard: others would hear it.
  func isShown(_ name: String, at place: Place) -> Bool {
    all[name].map { !$0.hasSound || place.hasSound } ?? false
  }

  /// A film or its captions, or the part that the browser asks for.
  func reply(_ file: SignedFile, of name: String, for request: Request) -> Reply? {
    guard let folder, all[name] != nil else { return nil }
    let url =
      file == .film ? folder.appending(path: name) : Films.captions(of: name, in: folder)
    return .file(
      at: url.path(percentEncoded: false),
      type: file == .film ? FilmFile.type(of: name) : "text/vtt; charset=utf-8", for: request)
  }

  private static func captions(of name: String, in folder: URL) -> URL {
    folder.appending(path: name).deletingPathExtension().appendingPathExtension(captions)
  }
}

/// What is sent of a film; its raw value stands in addresses.
enum SignedFile: String, Sendable, CaseIterable {
  case film = "signs"
  case captions
}

/// What the command line says about films.
extension Resources {
  /// "2 films, 3.4 MB: start-wish.mp4 1.2 MB, …", and those that nothing names.
  public var filmSummaries: [String] {
    if films.all.isEmpty { return [] }
    let sorted = films.all.sorted { $0.key < $1.key }
    let each = sorted.map { "\($0.key) \($0.value.bytes.megabytes)" }.joined(separator: ", ")
    let all = films.all.values.reduce(0) { $0 + $1.bytes }
    let named = forms.namedFilms
    return ["Signs: \(films.all.count) films, \(all.megabytes): \(each)."]
      + sorted.filter { !named.contains($0.key) }.map {
        "Signs/\($0.key): left over, nothing names it"
      }
  }

  /// What makes a film come slowly, or not at all at some places.
  static func warnings(on films: Films, for forms: Forms) -> [String] {
    let isSilent = forms.service.places.contains { !$0.hasSound }
    return films.all.sorted { $0.key < $1.key }.flatMap { name, film -> [String] in
      guard forms.namedFilms.contains(name) else { return [] }
      return [
        film.bytes > largest
          ? "is \(film.bytes.megabytes): it comes slowly to a phone; make it smaller" : nil,
        film.beginsLate
          ? "begins only when all of it has come; ffmpeg -i \(name) -c copy -movflags +faststart NEW.mp4"
          : nil,
        film.hasSound && isSilent
          ? "can be heard, so shared screens without headphones do not show it" : nil,
      ].compactMap(\.self).map { "Signs/\(name) \($0)" }
    }
  }

  /// A minute of signing at 480 lines takes some four megabytes.
  private static let largest = 20_000_000
}

extension Forms {
  var isSigned: Bool { !namedFilms.isEmpty }

  /// Every film that something names.
  fileprivate var namedFilms: Set<String> {
    let questions = forms.flatMap(\.questions) + [time, practice]
    let pages = questions.flatMap { question in
      question.screens.indices.map { question.signs(on: $0) }
    }
    let others = forms.map(\.signs) + [about.signs] + Array(service.signs.values)
    return Set((pages + others).flatMap { signs in Voice.allCases.compactMap { signs?[$0] } })
  }
}

extension Int {
  /// "1.2 MB", of a million bytes.
  fileprivate var megabytes: String { String(format: "%.1f MB", Double(self) / 1_000_000) }
}
