import Foundation

/// Fits the weights of Assets/Words/name-evidence.txt and writes them into it, beside the evidence
/// that they weigh: from working.jsonl, and from frames.jsonl, where one word
/// after the other stands in one frame.
///
///     swift run -c release fit
@main enum Fit {
  static func main() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let lists = try FittingLists(folder: root.appending(path: "Assets/Words"))
    let comments = try ["working", "frames"].flatMap { file in
      try MarkedComment.all(
        of: root.appending(path: "Tests/AnonymityTests/Comments/\(file).jsonl"))
    }
    let weights = try lists.weights(from: comments)
    try weights.write(into: root.appending(path: "Assets/Words/name-evidence.txt"))
  }
}
