/// The word lists by which easy read is checked in English: Assets/Words/hard-words.txt and easy-read.txt.
public struct EasyReadLists: Sendable {
  /// Hard words, each with plainer ones; those that end in a star stand for any ending.
  private let whole: [String: String]
  private let starts: [(start: String, plainer: String)]
  /// With the space before it, and after it unless any ending may come.
  private let phrases: [(phrase: String, plainer: String)]
  private let groups: [String: Set<String>]
  /// What only services know, each with its forms: "advocate advocates".
  let names: [[String]]
  /// Lines that cannot be used as they stand.
  public let faults: [Fault]

  private static let known = [
    "be", "known", "name", "negative", "participle", "quality", "state", "subject",
  ]

  public init(hardWords: String, groups: String) {
    let hard = WordFile("Words/hard-words.txt", hardWords)
    let lines = hard.lines().compactMap(EasyReadLists.plainer)
    phrases = lines.filter { $0.0.contains(" ") }.map { phrase, plainer in
      (" " + (phrase.hasSuffix("*") ? String(phrase.dropLast()) : phrase + " "), plainer)
    }
    let words = lines.filter { !$0.0.contains(" ") }
    starts = words.filter { $0.0.hasSuffix("*") }.map { (String($0.0.dropLast()), $0.1) }
    whole = Dictionary(words.filter { !$0.0.hasSuffix("*") }, uniquingKeysWith: { $1 })
    let grouped = WordFile("Words/easy-read.txt", groups)
    let named = grouped.lines().compactMap(EasyReadLists.group)
    names = named.filter { $0.0 == "name" }.map { $0.1.split(separator: " ").map(String.init) }
    self.groups = named.reduce(into: [:]) { groups, line in
      groups[line.0, default: []].formUnion(line.1.split(separator: " ").map(String.init))
    }
    faults = grouped.faults + hard.faults
  }

  private static func plainer(_ line: WordFile.Line) -> (String, String)? {
    guard
      let (hard, plainer) = line.parts(
        at: "|", like: "hard word | what to write instead", asTyped: true)
    else { return nil }
    if hard.dropLast().contains("*") {
      line.fault("the star of \"\(hard)\" is not at its end", "put it at the end: accordin*")
    }
    return (hard, plainer)
  }

  private static func group(_ line: WordFile.Line) -> (String, String)? {
    guard let (group, words) = line.parts(like: "group: words", asTyped: true) else { return nil }
    if !known.contains(group) {
      line.fault(
        "nothing asks for the group \"\(group)\"",
        "write one of \(known.joined(separator: ", "))")
    }
    return (group, words)
  }

  func contains(_ word: String, in group: String) -> Bool { groups[group]?.contains(word) == true }

  /// The hard words of a sentence, each with what to write instead.
  func hard(in sentence: String) -> [(word: String, plainer: String)] {
    let words = EasyReadLists.withoutNames(sentence.readCapitalised)
    let spaced = " " + sentence.readWords.joined(separator: " ") + " "
    return words.compactMap { word in plainer(than: word).map { (word, $0) } }
      + phrases.filter { spaced.contains($0.phrase) }.map { ($0.phrase.trimmed, $0.plainer) }
  }

  /// A capital inside a sentence begins a name, which nobody can change.
  private static func withoutNames(_ words: [String]) -> [String] {
    (words.prefix(1) + words.dropFirst().filter { $0.first?.isUppercase == false })
      .map { $0.lowercased() }
  }

  private func plainer(than word: String) -> String? {
    whole[word] ?? starts.first { word.hasPrefix($0.start) }?.plainer
  }
}
