internal import Foundation
internal import HTTP
internal import Pages
internal import Survey

/// The recordings of one language, found by what they say: one whose text has changed since is
/// never played.
///
/// They are read from `Assets/Audio/en`, and from the folders of what is no language's own. A person's
/// lie in such a folder itself and win over the made ones, which lie in its folder `made`. What they
/// sound like stays on the disk.
struct Recordings: Sendable {
  /// Text → path.
  private let files: [String: String]

  static let none = Recordings(files: [:])

  private init(files: [String: String]) { self.files = files }

  /// - Parameter folders: the language's, and others.
  init(in folders: URL...) {
    var files: [String: String] = [:]
    for folder in folders.flatMap({ [Recordings.made(in: $0), RecordingFolder(url: $0)] }) {
      for (code, text) in folder.spoken() {
        files[text] = folder.file(code).path(percentEncoded: false)
      }
    }
    self.files = files
  }

  static func made(in folder: URL) -> RecordingFolder {
    RecordingFolder(url: folder.appending(path: "made", directoryHint: .isDirectory))
  }

  /// The file in which a text is said.
  subscript(text: String) -> String? { files[text] }

  /// Whether anything can be listened to at a place.
  func areHeard(at place: Place) -> Bool { place.hasSound && !files.isEmpty }

  /// Where the recordings of a page's texts are: nothing where there is none, or where sound is off.
  func addresses(
    of spoken: Spoken, at place: Place, _ address: (Int) -> String
  ) -> [String?] {
    guard areHeard(at: place) else { return [] }
    return spoken.texts.enumerated().map { self[$1] == nil ? nil : address($0 + 1) }
  }

  /// One thing that a page says, or the part of it that the browser asks for.
  func reply(_ number: Int, of spoken: Spoken, for request: Request) -> Reply? {
    guard spoken.texts.indices.contains(number - 1), let file = self[spoken.texts[number - 1]]
    else { return nil }
    return .file(at: file, type: "audio/ogg; codecs=opus", for: request)
  }
}
