/// Takes people out of what somebody typed: names, numbers, addresses, places and dates.
public struct Redactor: Sendable {
  let lexicon: Lexicon
  /// Whether what is typed is taken to be in English.
  private(set) var readsEnglish = true

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The same for words in another language. By English lists nearly every word of it would be nobody's
  /// word, and so a name: nothing that was said would be left. Here a name is what is on the lists of
  /// names, or has a capital within a sentence. It misses more, and pages in other languages say so.
  public var forOtherLanguages: Redactor {
    var other = self
    other.readsEnglish = false
    return other
  }

  /// Words that only a later pass can judge are rare; each pass covers more, so this comes to rest.
  private static let passes = 6

  /// The text with a placeholder for everything that could tell who somebody is.
  ///
  /// - Parameter explaining: whether what was weighed is told with what was covered.
  func cover(_ text: String, explaining: Bool = false) -> Covered {
    var covered = Covered(text: text, covers: [])
    for _ in 0..<Self.passes {
      let rules = readsEnglish ? Rule.all : Rule.forOtherLanguages
      let next = document(of: covered.text, through: rules, explaining: explaining).covered
      if next.covers.isEmpty { break }
      covered = Covered(text: next.text, covers: covered.covers + next.covers)
    }
    return covered
  }

  /// A text after these rules have read it.
  func document(of text: String, through rules: [Rule], explaining: Bool = false) -> Document {
    let document = Document(
      of: text, with: lexicon, isEnglish: readsEnglish, explaining: explaining)
    for rule in rules {
      document.rule = rule.name
      rule.read(document)
    }
    return document
  }
}

/// A text after covering.
struct Covered {
  let text: String
  /// What was covered, in the order of the text and of the passes.
  let covers: [Cover]
}

/// Why a piece of a text was covered, or might have been: for whoever looks after the word lists.
public struct Cover: Sendable {
  public let text: String
  /// What stands in its place.
  public let placeholder: String
  public let rule: String
  /// Of each word that was weighed.
  public let weighings: [Weighing]
}
