internal import Survey

/// A board's own pictures, in the place of ours of the same names: what lies in the folder `Pictures` of
/// its forms. Who drew them stands in `credits.txt` beside them, and on the accessibility page.
struct OwnPictures: Sendable {
  /// By the names of their files.
  let files: [String: String]
  /// Each once, in the order of the file.
  let credits: [String]
  /// What `credits.txt` lacks, and what it has too much.
  let problems: [String]

  static let folder = "Pictures"
  private static let list = "credits.txt"

  /// - Parameter texts: those of the folder, by the names of their files.
  init(_ texts: [String: String]) {
    files = texts.filter { $0.key.hasSuffix(".svg") }
    let lines = Credit.all(in: texts[OwnPictures.list] ?? "")
    var seen: Set<String> = []
    credits = lines.map(\.text).filter { seen.insert($0).inserted }
    let credited = Set(lines.map(\.picture))
    let missing = files.keys.map { String($0.dropLast(4)) }.filter { !credited.contains($0) }
    problems =
      missing.sorted().map { name in
        "\(OwnPictures.folder)/\(name).svg has no credit; write \"\(name): who drew it\" into "
          + OwnPictures.list
      }
      + lines.filter { texts[$0.picture + ".svg"] == nil }.map { credit in
        "\(OwnPictures.folder)/\(OwnPictures.list):\(credit.line): "
          + "\"\(credit.picture)\" is no picture of yours; take the line away"
      }
  }
}

/// A line of the list: `wish-home: Drawn by Ann Example, CC BY 4.0`.
private struct Credit {
  let picture: String
  let text: String
  /// Counted from 1.
  let line: Int

  static func all(in list: String) -> [Credit] {
    list.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      number, line in
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
      let text = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
      let picture = line[..<colon]
      return text.isEmpty || picture.isEmpty
        ? nil : Credit(picture: String(picture), text: String(text), line: number + 1)
    }
  }
}
