internal import Foundation

/// A folder with recordings, each named after the code of what it says, and beside them a list of
/// what they say.
///
/// The list is a line for each, the code, a tab and the text: it tells when a text has changed since.
struct RecordingFolder {
  let url: URL

  static let ending = ".opus"
  static let list = "spoken.txt"

  /// What each recording says that is there and on the list, by its code.
  func spoken() -> [String: String] {
    let there = codes()
    return listed().filter { there.contains($0.key) }
  }

  /// The recordings of which nobody has written down what they say.
  func undescribed() -> [String] { codes().subtracting(listed().keys).sorted() }

  func file(_ code: String) -> URL { url.appending(path: code + RecordingFolder.ending) }

  /// Writes the list anew.
  func write(_ spoken: [String: String]) throws {
    let lines = spoken.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }
    try Data(lines.joined().utf8).write(
      to: url.appending(path: RecordingFolder.list), options: .atomic)
  }

  private func codes() -> Set<String> {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.path(percentEncoded: false))
    return Set(
      (names ?? []).filter { $0.hasSuffix(RecordingFolder.ending) && !$0.hasPrefix(".") }
        .map { String($0.dropLast(RecordingFolder.ending.count)) })
  }

  private func listed() -> [String: String] {
    let list = url.appending(path: RecordingFolder.list)
    guard let text = try? String(contentsOf: list, encoding: .utf8) else { return [:] }
    return Dictionary(
      text.split(whereSeparator: \.isNewline).compactMap { line in
        let pair = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return pair.count == 2 ? (pair[0], pair[1]) : nil
      }, uniquingKeysWith: { $1 })
  }
}
