/// A language in which visitors may read the pages.
public struct Language: Hashable, Sendable {
  /// As in HTML's `lang`: `ur`.
  public let code: String
  /// Its own name, in its own script.
  public let name: String
  /// Its name in English.
  public let english: String
  public let isRightToLeft: Bool
  /// How many words a sentence may have. Languages that part what English writes as one word need
  /// more.
  public let longestSentence: Int

  /// As in HTML's `dir`.
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }

  /// The language of the forms and of Wording/en.yaml, from which the others are translated.
  public static let original = "en"
}

extension Language {
  /// From the head of its file of wording.
  init(from root: Entry) {
    let place = "the language"
    root.allowsOnly("lang", "name", "english", "dir", "longest-sentence", "texts", in: place)
    code = root.required("lang", in: place)
    name = root.required("name", in: place)
    english = root.required("english", in: place)
    isRightToLeft = root["dir"]?.text == "rtl"
    longestSentence = root.number(
      "longest-sentence", in: 8...20, unless: EasyRead.longestSentence)
  }
}
