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
      lists: ResourceFiles.read(assets, else: "Assets").unbroken.lists,
      own: ResourceFiles.read(forms, else: "Forms").unbroken.texts[ResourceFiles.ownNames],
      dictionary: CommentRedactor.dictionary)
  }

  init(lists: [String: String], own: String?, dictionary: URL) {
    let english = try? String(contentsOf: dictionary, encoding: .utf8)
    lexicon = Lexicon(lists: lists, dictionary: english, own: own)
    redactor = Redactor(lexicon: lexicon)
    hasDictionary = english != nil
  }
}
