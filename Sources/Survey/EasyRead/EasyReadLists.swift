/// The word lists by which easy read is checked in English: Assets/Words/hard-words.txt and easy-read.txt.
public struct EasyReadLists: Sendable {
  /// Hard words, each with plainer ones; those that end in a star stand for any ending.
  private let whole: [String: String]
  private let starts: [(start: String, plainer: String)]
  private let phrases: [(phrase: String, plainer: String)]
  private let groups: [String: Set<String>]
  /// What only services know, each with its forms: "advocate advocates".
  let names: [[String]]

  public init(hardWords: String, groups: String) {
    let lines = EasyReadLists.lines(hardWords, at: "|")
    phrases = lines.filter { $0.0.contains(" ") }
    let words = lines.filter { !$0.0.contains(" ") }
    starts = words.filter { $0.0.hasSuffix("*") }.map { (String($0.0.dropLast()), $0.1) }
    whole = Dictionary(words.filter { !$0.0.hasSuffix("*") }, uniquingKeysWith: { $1 })
    let named = EasyReadLists.lines(groups, at: ":")
    names = named.filter { $0.0 == "name" }.map { $0.1.split(separator: " ").map(String.init) }
    self.groups = named.reduce(into: [:]) { groups, line in
      groups[line.0, default: []].formUnion(line.1.split(separator: " ").map(String.init))
    }
  }

  func contains(_ word: String, in group: String) -> Bool { groups[group]?.contains(word) == true }

  /// The hard words of a sentence, each with what to write instead.
  func hard(in sentence: String) -> [(word: String, plainer: String)] {
    let words = EasyReadLists.withoutNames(sentence.readCapitalised)
    let spaced = " " + sentence.readWords.joined(separator: " ") + " "
    return words.compactMap { word in plainer(than: word).map { (word, $0) } }
      + phrases.filter { spaced.contains(" \($0.phrase) ") }
      .map { ($0.phrase, $0.plainer) }
  }

  /// A capital inside a sentence begins a name, which nobody can change.
  private static func withoutNames(_ words: [String]) -> [String] {
    (words.prefix(1) + words.dropFirst().filter { $0.first?.isUppercase == false })
      .map { $0.lowercased() }
  }

  private func plainer(than word: String) -> String? {
    whole[word] ?? starts.first { word.hasPrefix($0.start) }?.plainer
  }

  private static func lines(_ text: String, at mark: Character) -> [(String, String)] {
    text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: mark, maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]).trimmed, String(parts[1]).trimmed) : nil
    }
  }
}
