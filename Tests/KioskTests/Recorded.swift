import Foundation
import Kiosk

/// A folder of recordings, in which each code's file holds the code itself: what a page plays is seen
/// by what comes.
final class Recorded: Sendable {
  let audio = FileManager.default.temporaryDirectory.appending(path: "audio-\(UUID().uuidString)")
  let recorder: SpeechRecorder
  /// Code → text, of everything that can be listened to.
  let script: [String: String]
  let resources: Resources

  /// - Parameter changes: to service.yaml.
  init(_ changes: [(String, String)] = []) throws {
    let read = changes.isEmpty ? TestKiosk.ours : try edited("service.yaml", changes)
    recorder = try SpeechRecorder(read, language: "en", audio: audio)
    script = Dictionary(
      uniqueKeysWithValues: recorder.reading.split(separator: "\n").map { line in
        let pair = line.split(separator: "\t").map(String.init)
        return (pair[0], pair[1])
      })
    let made = audio.appending(path: "en/made")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    for code in script.keys {
      try Recorded.write(code, to: made.appending(path: "\(code).opus"))
    }
    try Recorded.list(script, in: made)
    resources =
      try changes.isEmpty ? Resources(audio: audio) : edited("service.yaml", changes, audio: audio)
  }

  deinit { try? FileManager.default.removeItem(at: audio) }

  var folder: URL { audio.appending(path: "en") }
  var made: URL { folder.appending(path: "made") }
  func file(_ code: String) -> URL { made.appending(path: "\(code).opus") }

  /// Writes what the made recordings say.
  func list(_ spoken: [String: String]) throws { try Recorded.list(spoken, in: made) }

  static func list(_ spoken: [String: String], in folder: URL) throws {
    try write(
      spoken.map { "\($0.key)\t\($0.value)\n" }.joined(),
      to: folder.appending(path: "spoken.txt"))
  }

  static func write(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }
}
