/// The forms, pictures, styles, wording and templates the program was built with.
///
/// `embeddedFiles` itself is written by the build (`Sources/Embedding/Tool`).
public enum Embedded {
  /// The embedded files below a folder, by their path inside it: `["start.yaml": "…"]`.
  public static func files(in folder: String) -> [String: String] {
    let prefix = folder + "/"
    var found: [String: String] = [:]
    for (path, text) in embeddedFiles where path.hasPrefix(prefix) {
      found[String(path.dropFirst(prefix.count))] = text
    }
    return found
  }
}
