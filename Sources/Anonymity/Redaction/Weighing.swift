public import Survey

/// What was weighed of a word: how likely it is somebody's name where it stands.
public struct Weighing: Sendable {
  public let word: String
  /// As "name-evidence" calls it.
  public let kind: String
  /// What was seen of it, the weightiest first.
  public let reasons: [(seen: String, weight: Double)]
  public var sum: Double { reasons.reduce(0) { $0 + $1.weight } }

  init(word: String, kind: WordKind, reasons: [(seen: String, weight: Double)]) {
    self.word = word
    self.kind = kind.name
    self.reasons = reasons.filter { $0.weight != 0 }.sorted { abs($0.weight) > abs($1.weight) }
  }
}

/// Why a word was left as it is.
public enum LeftWord: Sendable {
  /// Too little speaks for a name.
  case weighed(Weighing)
  /// A list says that it is nobody's, and this rule reads it.
  case kept(rule: String)
  /// A small word, a title, a word for family or for work.
  case nobodys
}

extension Redactor {
  /// What is covered of a text, and by which rule.
  public func covers(in text: String) -> [Cover] { cover(text, explaining: true).covers }

  /// Why the words of a phrase were left, for each place of the text where one of them was.
  public func left(_ phrase: String, in text: String) -> [LeftWord] {
    let asked = Set(Phrases.words(of: phrase))
    let document = document(of: cover(text).text, through: Rule.all)
    return document.tokens.indices.filter { index in
      document.tokens[index].isWord && asked.contains(document.tokens[index].text)
        && !document.isCovered(index)
    }.map { index in
      if let rule = document.keeper(of: index) { return .kept(rule: rule) }
      return lexicon.judge.weighing(of: index, in: document).map(LeftWord.weighed) ?? .nobodys
    }
  }

  /// From the first sum on a word is covered, from the second on it is offered to the person.
  public var thresholds: (covers: Double, doubts: Double) {
    (lexicon.judge.covers, lexicon.judge.doubts)
  }

  /// Why a name cannot stand alone in the council's own list, and what to write instead.
  public func ownListFault(of name: String) -> (problem: String, cure: String)? {
    OwnNameList.fault(
      in: OwnNameList.Entry(kind: Placeholder.name.words, words: name.lowercased()),
      kinds: lexicon.placeholders, facts: { lexicon.facts(of: $0.utf8) })
  }

  /// Lines of "number-cues" that do not tell the number of their own example.
  public var misfits: [Fault] {
    lexicon.numberCues.values.joined().sorted { $0.line < $1.line }.filter { cue in
      let document = Document(of: cue.example, with: lexicon)
      return !CuedNumbers(document: document).tells(cue)
    }.map { cue in
      Fault(
        file: "Words/number-cues.txt", line: cue.line,
        problem: "the cues do not tell a number of the example \"\(cue.example)\"",
        cure: "write an example that they fit, or mend the cues and the least")
    }
  }
}
