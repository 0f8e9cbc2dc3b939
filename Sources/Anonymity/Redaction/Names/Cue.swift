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

  /// - Returns: nil if there is not one `_`, or a group that nobody knows.
  init?(_ pattern: String, groups: CueGroups) {
    let words = pattern.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard let place = words.firstIndex(where: { $0.hasPrefix("_") }),
      words.count(where: { $0.hasPrefix("_") }) == 1
    else { return nil }
    let items: [CueItem?] = words.map {
      CueItem($0.hasPrefix("_") ? String($0.dropFirst()) : $0, groups: groups)
    }
    guard items.allSatisfy({ $0 != nil }) else { return nil }
    here = words[place] == "_" ? nil : items[place]
    before = items[..<place].reversed().compactMap { $0 }
    after = items[(place + 1)...].compactMap { $0 }
  }

  /// Why a pattern cannot be read, for whoever wrote it.
  static func problem(of pattern: String, groups: CueGroups) -> String? {
    let words = pattern.split(whereSeparator: \.isWhitespace)
    guard words.count(where: { $0.hasPrefix("_") }) == 1 else {
      return "the cue \"\(pattern)\" has not one _ for the word itself"
    }
    let unknown = groupNames(in: pattern).first { WordLook(rawValue: $0) == nil && !groups.has($0) }
    return unknown.map {
      "the cue \"\(pattern)\" speaks of <\($0)>, a group that word-groups.txt does not have"
    }
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

/// Words by their keys, which are well mixed already.
struct WordSet: Sendable {
  private var slots: [UInt64] = []
  private var mask = 0

  init(_ keys: Set<UInt64>) {
    guard !keys.isEmpty else { return }
    var size = 4
    while size < 2 * keys.count { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    for key in keys {
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }

  func contains(_ key: UInt64) -> Bool {
    guard !slots.isEmpty, key != 0 else { return false }
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}

/// The groups of words that cues speak of, by their name.
struct CueGroups: Sendable {
  private(set) var words: [String: Set<UInt64>] = [:]
  private(set) var marks: [String: [UInt8]] = [:]

  func has(_ group: String) -> Bool { words[group] != nil }

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

  fileprivate init?(_ text: String, groups: CueGroups) {
    anchor = text == "^" || text == "$" ? text.utf8.first : nil
    isNegated = text.hasPrefix("!")
    let isEnding = text.utf8.count > 1 && anchor == nil
    repeats = isEnding && text.hasSuffix("*")
    isOptional = repeats || (isEnding && text.hasSuffix("?"))
    let choices = text.dropFirst(isNegated ? 1 : 0).dropLast(isOptional ? 1 : 0)
    var choice = CueChoice()
    for word in choices.split(separator: "|") where anchor == nil {
      guard choice.add(word, groups) else { return nil }
    }
    keys = WordSet(choice.keys)
    marks = choice.marks
    looks = choice.looks
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
    return looks.contains(.name) && document.isCovered(index, as: .name)
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

/// What an item of a cue may be, while it is read.
private struct CueChoice {
  var keys: Set<UInt64> = []
  var marks: [UInt8] = []
  var looks: [WordLook] = []

  /// - Returns: false for a group that nobody knows.
  mutating func add(_ choice: Substring, _ groups: CueGroups) -> Bool {
    if choice.hasPrefix("<"), choice.hasSuffix(">") {
      let group = String(choice.dropFirst().dropLast())
      if let look = WordLook(rawValue: group) {
        looks.append(look)
      } else if let words = groups.words[group] {
        keys.formUnion(words)
        marks += groups.marks[group] ?? []
      } else {
        return false
      }
    } else if let first = choice.utf8.first, !first.isLetter {
      marks.append(first)
    } else {
      keys.insert(wordKey(of: choice.utf8))
    }
    return true
  }
}

/// What a word looks like, whatever it is.
enum WordLook: String, Sendable {
  case word, figures, capital, heading, name, ed, ing, s, owned, possessive, noun

  func holds(_ document: Document, at index: Int) -> Bool {
    let token = document.tokens[index]
    switch self {
    case .word: return token.isWord
    case .figures: return token.kind == .figures
    case .capital: return document.isCapitalInside(index)
    case .name: return document.isNameAlready(index)
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
}
