internal import HTTP

/// Styles and pictures, each made into a reply once, under an address that changes with them.
struct AssetFiles: Sendable {
  /// The folder's address: `/assets/1f2e…`.
  let address: String
  private let replies: [String: CachedReply]

  /// - Parameter files: those of Assets/Styles and Assets/Pictograms, by name.
  init(_ files: [String: String]) {
    address = "/assets/" + AssetFiles.mark(of: files)
    var replies: [String: CachedReply] = [:]
    for (name, text) in files {
      replies[name] = CachedReply(
        Reply(
          .ok,
          headers: [
            Header("Content-Type", AssetFiles.type(of: name)),
            Header("Cache-Control", "public, max-age=31536000, immutable"),
          ], body: .text(text)))
    }
    self.replies = replies
  }

  func reply(named name: String) -> CachedReply? { replies[name] }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "svg": "image/svg+xml"
    case "woff2": "font/woff2"
    case "mp3": "audio/mpeg"
    default: "text/plain; charset=utf-8"
    }
  }

  /// Letters that differ when any file does.
  private static func mark(of files: [String: String]) -> String {
    let all = files.sorted { $0.key < $1.key }.map { $0.key + $0.value }.joined()
    return CachedReply(.text(all)).tag.filter { $0 != "\"" }
  }
}
