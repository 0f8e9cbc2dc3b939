import Foundation

/// Fits the weights of Assets/Words/name-evidence.txt, or of name-neighbours.txt given that evidence,
/// and writes them into it: from what was written for learning, and from each set that was judged
/// before. Judge a new set before it lies there.
///
///     swift run -c release fit evidence
///     swift run -c release fit neighbours
@main enum Fit {
  static func main() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let words = root.appending(path: "Assets/Words")
    let lists = try FittingLists(folder: words)
    let comments = try files(in: root.appending(path: "Tests/AnonymityTests/Comments"))
      .flatMap { try MarkedComment.all(of: $0) }
    switch CommandLine.arguments.dropFirst().first {
    case "evidence":
      try lists.weights(from: comments).write(into: words.appending(path: "name-evidence.txt"))
    case "neighbours":
      try lists.neighbourWeights(from: comments)
        .write(into: words.appending(path: "name-neighbours.txt"))
    default: print("Say what is to be fitted: evidence, or neighbours.")
    }
  }

  /// "frames" has one word after the other in one frame. "kinds" is about numbers and places, and
  /// "judging" is never learnt from.
  private static func files(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !["kinds.jsonl", "judging.jsonl"].contains($0.lastPathComponent) }
      .sorted { $0.path() < $1.path() }
  }
}
