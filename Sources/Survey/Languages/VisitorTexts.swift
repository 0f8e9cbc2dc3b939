internal import Yams

/// Every text that a visitor may read, in English, in the order of the files.
public struct VisitorTexts: Sendable {
  /// Those of Wording/en.yaml, and those of the files in Forms.
  public let wording: [Text]
  public let forms: [Text]

  public struct Text: Sendable, Hashable {
    public let key: String
    public let english: String
  }

  /// - Parameters:
  ///   - wording: Wording/en.yaml.
  ///   - forms: the files of Forms, by name.
  public init(wording: String, forms: [String: String]) {
    self.wording = VisitorTexts.texts(of: wording, file: "en.yaml")
    self.forms = forms.keys.sorted().filter { $0.hasSuffix(".yaml") }
      .flatMap { VisitorTexts.texts(of: forms[$0] ?? "", file: $0) }
  }

  /// Nothing of a file that cannot be read: whoever reads it next says why.
  private static func texts(of text: String, file: String) -> [Text] {
    guard let node = try? Yams.compose(yaml: text, .basic) else { return [] }
    var texts: [Text] = []
    _ = TextWalk(file: file).replacing(in: node) { key, english in
      texts.append(Text(key: key, english: english))
      return english
    }
    return texts
  }
}
