/// A pattern of words around a word, such as "spoke|talked to _" or "^ _ <speaking>".
///
/// `_` is the word itself, `_a|b` only if it is one of these; `^` where a sentence begins, `$` where no word follows; `a|b` either;
/// `<group>` any word of a group; `!` before an item: not that word; `?` after it: or nothing;
/// `*` after it: any number of them.
///
/// A reference, as it is asked thousands of times for each comment and never changes.
final class Cue: Sendable {
  /// What the word itself has to be, if that matters.
  private let here: CueItem?
  private let before: [CueItem]
  private let after: [CueItem]

  init(_ pattern: String, groups: CueGroups) throws(CueProblem) {
    let words = pattern.split(whereSeparator: \.isWhitespace)
    let places = words.indices.filter { words[$0].hasPrefix("_") }
    guard let place = places.first, places.count == 1 else {
      throw CueProblem("the cue \"\(pattern)\" has not one _ for the word itself")
    }
    let items = try words.map { word throws(CueProblem) in
      try CueItem(word.hasPrefix("_") ? word.dropFirst() : word, of: pattern, groups: groups)
    }
    here = words[place] == "_" ? nil : items[place]
    before = items[..<place].reversed()
    after = Array(items[(place + 1)...])
  }

  /// "speaking" of "_ <speaking>".
  static func groupNames(in pattern: String) -> [String] {
    pattern.split { " !?*|_".contains($0) }.filter { $0.hasPrefix("<") && $0.hasSuffix(">") }
      .map { String($0.dropFirst().dropLast()) }
  }

  /// So that the work for a word has an end.
  private static let mostRepeats = 4

  func matches(_ document: Document, at index: Int) -> Bool {
    here?.names(document, index) != false && matches(document, around: index...index)
  }

  /// Whether what stands before and after several words fits.
  func matches(_ document: Document, around words: ClosedRange<Int>) -> Bool {
    matches(document, after, 0, from: words.upperBound + 1, by: 1)
      && matches(document, before, 0, from: words.lowerBound - 1, by: -1)
  }

  private func matches(
    _ document: Document, _ items: [CueItem], _ place: Int, from index: Int, by step: Int,
    times: Int = 1
  ) -> Bool {
    guard place < items.count else { return true }
    let holds = items[place].holds(document, at: index, by: step)
    if items[place].takesNoWord {
      return holds && matches(document, items, place + 1, from: index, by: step)
    }
    if holds, matches(document, items, place + 1, from: index + step, by: step) { return true }
    if holds, items[place].repeats, times < Self.mostRepeats,
      matches(document, items, place, from: index + step, by: step, times: times + 1)
    {
      return true
    }
    return items[place].isOptional && matches(document, items, place + 1, from: index, by: step)
  }
}

/// Why a cue cannot be read, for whoever wrote it.
struct CueProblem: Error {
  let text: String

  init(_ text: String) { self.text = text }
}

/// The groups of words that cues speak of, by their name.
struct CueGroups: Sendable {
  private(set) var words: [String: Set<UInt64>] = [:]
  private(set) var marks: [String: [UInt8]] = [:]

  mutating func add(_ row: some StringProtocol, to group: String) {
    for word in row.split(whereSeparator: \.isWhitespace) {
      if let mark = word.utf8.first, !mark.isLetter, !mark.isDigit {
        marks[group, default: []].append(mark)
      } else {
        words[group, default: []].insert(wordKey(of: word.utf8))
      }
    }
  }
}

/// One word or place of a cue.
final class CueItem: Sendable {
  private let keys: WordSet
  private let marks: [UInt8]
  private let looks: [WordLook]
  private let isNegated: Bool
  let isOptional: Bool
  let repeats: Bool
  private let anchor: UInt8?

  var takesNoWord: Bool { isNegated || anchor != nil }

  fileprivate init(
    _ text: Substring, of pattern: String, groups: CueGroups
  ) throws(CueProblem) {
    anchor = text == "^" || text == "$" ? text.utf8.first : nil
    isNegated = text.hasPrefix("!")
    repeats = text.utf8.count > 1 && text.hasSuffix("*")
    isOptional = repeats || (text.utf8.count > 1 && text.hasSuffix("?"))
    var keys: Set<UInt64> = []
    var marks: [UInt8] = []
    var looks: [WordLook] = []
    let choices = text.dropFirst(isNegated ? 1 : 0).dropLast(isOptional ? 1 : 0)
    for choice in choices.split(separator: "|") where anchor == nil {
      if choice.hasPrefix("<"), choice.hasSuffix(">") {
        let group = String(choice.dropFirst().dropLast())
        if let look = WordLook(rawValue: group) {
          looks.append(look)
        } else if let words = groups.words[group] {
          keys.formUnion(words)
          marks += groups.marks[group] ?? []
        } else {
          throw CueProblem(
            "the cue \"\(pattern)\" speaks of <\(group)>, a group that word-groups.txt does not have"
          )
        }
      } else if let first = choice.utf8.first, !first.isLetter {
        marks.append(first)
      } else {
        keys.insert(wordKey(of: choice.utf8))
      }
    }
    self.keys = WordSet(keys)
    self.marks = marks
    self.looks = looks
  }

  fileprivate func holds(_ document: Document, at index: Int, by step: Int) -> Bool {
    if let anchor {
      return anchor == UInt8(ascii: "^")
        ? document.isSentenceStart(index - step)
        : !(document.tokens.indices.contains(index) && document.tokens[index].isWord
          && !isPlaceholder(document, index))
    }
    guard document.tokens.indices.contains(index) else { return isNegated }
    return namesNeighbour(document, index) != isNegated
  }

  /// What is covered is its placeholder here already, as it is to the next pass: or else each pass
  /// would see something new beside it.
  private func namesNeighbour(_ document: Document, _ index: Int) -> Bool {
    guard isPlaceholder(document, index) else { return names(document, index) }
    return looks.contains {
      ($0 == .name || $0 == .organisation) && $0.holds(document, at: index)
    }
  }

  /// Figures tell of the figures beside them, and an owner of what is owned, covered or not.
  private func isPlaceholder(_ document: Document, _ index: Int) -> Bool {
    document.isCovered(index) && document.tokens[index].isWord
      && !document.tokens[index].isPossessive
  }

  fileprivate func names(_ document: Document, _ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.kind == .mark { return token.text.utf8.first.map(marks.contains) == true }
    return keys.contains(token.key) || looks.contains { $0.holds(document, at: index) }
  }
}

/// What a word looks like, whatever it is.
enum WordLook: String, Sendable {
  case word, figures, capital, heading, name, organisation, ed, ing, s, owned, possessive, noun
  case any, written, start, small, short, long, ending, plural, wordplural, letters, wordsurname
  case acronym

  func holds(_ document: Document, at index: Int) -> Bool {
    let token = document.tokens[index]
    switch self {
    case .any: return true
    case .word: return token.isWord
    case .figures: return token.kind == .figures
    case .capital: return document.isCapitalInside(index)
    case .written: return document.isCapitalInside(index) && !token.isShouted
    case .start:
      return document.trustsCapitals && token.isCapital && document.isSentenceStart(index)
    case .small: return !token.isCapital && document.hasCapitals
    case .short: return token.range.count <= 3
    case .long: return token.range.count >= 9
    case .name: return document.isNameAlready(index)
    case .organisation: return document.isOrganisation(index)
    case .ed: return token.has(.everyday) && token.text.hasSuffix("ed")
    case .ing: return token.has(.everyday) && token.text.hasSuffix("ing")
    case .s: return token.has(.everyday) && token.text.hasSuffix("s")
    case .heading:
      return document.trustsCapitals && token.isCapital && token.has(.everyday)
        && !token.has([.gazetteer, .function])
    case .possessive: return token.isPossessive
    case .owned: return token.isPossessive && !token.has(.function)
    case .noun:
      return token.isWord
        && !token.has([.function, .doing, .speaking, .being, .preposition, .pronoun, .bareVerb])
    case .ending: return document.lexicon.endings.looksLikeAName(token.text)
    case .plural: return document.isNameWithS(token)
    case .wordplural: return document.isWordNameWithS(token)
    case .letters:
      return token.range.count <= 3 && !token.text.utf8.contains { "aeiouy'".utf8.contains($0) }
    case .wordsurname: return token.has(.everyday) && token.has(.surname)
    case .acronym:
      return token.isShouted && document.trustsCapitals && token.range.count <= 5
        && !token.has([.gazetteer, .english])
    }
  }
}

extension Document {
  /// Covered as a name, or on the lists of names and no English word.
  func isNameAlready(_ index: Int) -> Bool {
    isCovered(index, as: .name)
      || (tokens[index].has(.gazetteer) && !tokens[index].has([.english, .function])
        && isFree(index))
  }

  /// Covered as a home, an agency, a hospital or a place.
  fileprivate func isOrganisation(_ index: Int) -> Bool {
    isCovered(index, as: .place)
      || lexicon.organisations.placeholders.contains { isCovered(index, as: $0) }
  }

  /// "carols", "roses": an everyday word, and a forename with an s.
  fileprivate func isWordNameWithS(_ token: Token) -> Bool {
    guard token.has(.everyday) else { return false }
    let facts = factsWithoutS(token)
    return facts.contains(.forename) && !facts.contains(.kin)
  }

  /// "tracys", where the apostrophe was left out.
  func isNameWithS(_ token: Token) -> Bool {
    guard token.text.utf8.count > 3, !token.has(.everyday) else { return false }
    let facts = factsWithoutS(token)
    return !facts.isDisjoint(with: .gazetteer) && facts.isDisjoint(with: .english)
  }

  /// Of "tracy" in "tracys"; nothing where no s ends it.
  private func factsWithoutS(_ token: Token) -> WordFacts {
    token.text.hasSuffix("s") ? lexicon.facts(of: token.text.utf8.dropLast()) : []
  }
}
