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

  /// - Parameters:
  ///   - changes: to service.yaml.
  ///   - language: of the pages; the sentences in all the others are recorded too.
  init(_ changes: [(String, String)] = [], _ language: String = "en") throws {
    let read = changes.isEmpty ? TestKiosk.ours : try edited("service.yaml", changes)
    recorder = try SpeechRecorder(read, language, audio: audio)
    script = try Recorded.fill(recorder, in: audio)
    _ = try Recorded.fill(
      SpeechRecorder(read, SpeechRecorder.interpreters, audio: audio), in: audio)
    resources =
      try changes.isEmpty ? Resources(audio: audio) : edited("service.yaml", changes, audio: audio)
  }

  /// Writes a file for each text of a recorder's.
  private static func fill(_ recorder: SpeechRecorder, in audio: URL) throws -> [String: String] {
    let script = Dictionary(
      uniqueKeysWithValues: recorder.reading.split(separator: "\n").map { line in
        let pair = line.split(separator: "\t").map(String.init)
        return (pair[0], pair[1])
      })
    let made = audio.appending(path: "\(recorder.name)/made")
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    for code in script.keys { try write(code, to: made.appending(path: "\(code).opus")) }
    try list(script, in: made)
    return script
  }

  deinit { try? FileManager.default.removeItem(at: audio) }

  var folder: URL { audio.appending(path: recorder.name) }
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
