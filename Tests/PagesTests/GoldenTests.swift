import Foundation
import Testing

@Suite struct `Each page` {
  /// With RECORD=1 the golden files are written anew; the difference is for a person to look at.
  @Test(arguments: Samples.all.pages)
  func `is what it was when somebody last looked at it`(sample: Samples.Sample) throws {
    let file = Golden.folder.appending(path: "\(sample.name).html")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(sample.html.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(Golden.firstDifference(sample.html, golden) == nil)
  }

  @Test func `that is golden is still made`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Golden.folder.path(percentEncoded: false))
    #expect(files.sorted() == Samples.all.pages.map { "\($0.name).html" }.sorted())
  }
}

enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// The first line that is another, as it is and as it was.
  static func firstDifference(_ new: String, _ old: String) -> String? {
    let (new, old) = (new.split(separator: "\n"), old.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    if let line { return "line \(line.offset + 1): \(line.element.0), was \(line.element.1)" }
    return new.count == old.count ? nil : "\(new.count) lines, were \(old.count)"
  }
}
