internal import Anonymity
public import Foundation
internal import Survey

/// Takes people out of comments as the service does, with nothing but the word lists that this needs.
public struct CommentRedactor: Sendable {
  let redactor: Redactor
  let lexicon: Lexicon
  /// Whether the machine has a list of English words.
  let hasDictionary: Bool

  /// Debian's list of English words, if it is installed.
  public static let dictionary = URL(filePath: "/usr/share/dict/british-english")

  /// From folders, or from what is embedded in their place.
  public init(forms: URL?, assets: URL?) throws {
    try self.init(
      lists: ResourceFiles.read(assets, else: "Assets").lists,
      own: ResourceFiles.read(forms, else: "Forms").texts[ResourceFiles.ownNames],
      dictionary: CommentRedactor.dictionary)
  }

  init(lists: [String: String], own: String?, dictionary: URL) {
    let english = try? String(contentsOf: dictionary, encoding: .utf8)
    lexicon = Lexicon(lists: lists, dictionary: english, own: own)
    redactor = Redactor(lexicon: lexicon)
    hasDictionary = english != nil
  }

  public func redacted(_ comment: String) -> String { redactor.redact(RawWords(comment)).text }

  /// "[name] for \"mark\": likely names; after told +1.9, …": the weightiest evidence only.
  public func reasons(for comment: String) -> [String] {
    redactor.covers(in: comment).map { cover in
      let evidence = cover.evidence.prefix(6).map { "\($0.name) \($0.weight.signed)" }
      let why = evidence.isEmpty ? "" : "; " + evidence.joined(separator: ", ")
      return "\(cover.placeholder) for \"\(cover.text)\": \(cover.rule)\(why)"
    }
  }

  /// The words that might be names still, as they stand in the text.
  public func doubts(about comment: String) -> [String] {
    let words = redactor.redact(RawWords(comment))
    return redactor.doubtfulWords(in: words).map { words.pieces[$0].text }
  }
}

extension Double {
  /// "+1.9" or "-0.4".
  fileprivate var signed: String { String(format: "%+.1f", self) }
}
