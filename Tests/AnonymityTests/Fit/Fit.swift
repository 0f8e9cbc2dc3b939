import Foundation

/// Fits the weights of Assets/Words/name-evidence.txt and writes them into it, beside the evidence
/// that they weigh: from what was written for learning, and from each set that was judged before.
/// Judge a new set before it lies there.
///
///     swift run -c release fit
@main enum Fit {
  static func main() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let lists = try FittingLists(folder: root.appending(path: "Assets/Words"))
    let comments = try files(in: root.appending(path: "Tests/AnonymityTests/Comments"))
      .flatMap { try MarkedComment.all(of: $0) }
    let weights = try lists.weights(from: comments)
    try weights.write(into: root.appending(path: "Assets/Words/name-evidence.txt"))
  }

  /// "frames" has one word after the other in one frame. "kinds" is about numbers and places, and
  /// "judging" is never learnt from.
  private static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !["kinds.jsonl", "judging.jsonl"].contains($0.lastPathComponent) }
      .sorted { $0.path() < $1.path() }
  }
}
