import Anonymity
import Foundation
import Survey

/// The word lists that are shipped, read from the repository.
enum TestLexicon {
  static let lists: [String: String] = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let folder = root.appending(path: "Assets/Words")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).reduce(into: [:]) { lists, file in
      lists[file.deletingPathExtension().lastPathComponent] = try? String(
        contentsOf: file, encoding: .utf8)
    }
  }()

  /// Without the system's dictionary, so that every machine says the same.
  static let redactor = Redactor(lexicon: Lexicon(lists: lists, dictionary: nil, own: nil))

  /// Every tenth of all names on no list.
  static func redactor(leavingOut part: Int) -> Redactor {
    var some = lists
    for list in ["forenames", "surnames"] {
      let lines = lists[list]?.split(separator: "\n") ?? []
      some[list] = lines.indices.filter { $0 % 10 != part }.map { String(lines[$0]) }
        .joined(separator: "\n")
    }
    return Redactor(lexicon: Lexicon(lists: some, dictionary: nil, own: nil))
  }

  /// With it, where Debian's wbritish is installed.
  static let redactorWithDictionary: Redactor? = {
    let path = "/usr/share/dict/british-english"
    guard let words = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return Redactor(lexicon: Lexicon(lists: lists, dictionary: words, own: nil))
  }()
}

extension Redactor {
  /// What is left of a text.
  func covered(_ text: String) -> String { redact(RawWords(text)).text }
}
