/// One text that a visitor reads, as it stands in a file, in one voice.
struct ReadText: Hashable, Sendable {
  enum Kind: Sendable { case question, label, heading, sentence, button }

  let text: String
  let kind: Kind
  /// Nothing where one text serves both.
  let voice: Voice?
  let file: String
  let line: Int
  /// Which question, or which part of the wording, it belongs to: they are read one after the other.
  let passage: String

  /// Its sentences, each with the mark that it ends with.
  var sentences: [String] {
    var sentences = [""]
    for (character, next) in zip(plain, plain.dropFirst() + " ") {
      sentences[sentences.count - 1].append(character)
      if ".?!:\n".contains(character), next.isWhitespace { sentences.append("") }
    }
    return sentences.map(\.trimmed).filter { $0.contains(where: \.isLetter) }
  }

  /// With a short word for each name in braces: how long those are is the council's matter.
  private var plain: String {
    text.replacing("\u{A0}", with: " ").split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
      .map { position, part in
        guard position > 0, let end = part.firstIndex(of: "}") else { return String(part) }
        return "Name" + part[part.index(after: end)...]
      }.joined()
  }
}

extension String {
  /// Its words in small letters, without the marks around them.
  var readWords: [String] { readCapitalised.map { $0.lowercased() } }

  var readCapitalised: [String] {
    split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
      .map { String($0).replacing("’", with: "'") }
      .filter { $0.contains(where: \.isLetter) }
  }
}
