/// A rule while it reads a document: what it asks of the document goes by the same short words.
protocol DocumentReader {
  var document: Document { get }
}

extension DocumentReader {
  var normalized: NormalizedText { document.normalized }
  var bytes: [UInt8] { document.bytes }
  var tokens: [Token] { document.tokens }
  var lexicon: Lexicon { document.lexicon }
  var trustsCapitals: Bool { document.trustsCapitals }

  /// A letter of the normalized text; there is space beyond its ends.
  func byte(_ position: Int) -> UInt8 {
    bytes.indices.contains(position) ? bytes[position] : UInt8(ascii: " ")
  }

  func isFree(_ range: Range<Int>) -> Bool { document.isFree(range) }
  func isFree(_ token: Int) -> Bool { document.isFree(token) }
  func isCovered(_ token: Int, as placeholder: Placeholder) -> Bool {
    document.isCovered(token, as: placeholder)
  }
  func keep(_ range: Range<Int>) { document.keep(range) }
  func cover(_ range: Range<Int>, as placeholder: Placeholder) {
    document.cover(range, as: placeholder)
  }
  func cover(tokens first: Int, through last: Int, as placeholder: Placeholder) {
    document.cover(tokens: first, through: last, as: placeholder)
  }

  func token(at position: Int) -> Int { document.token(at: position) }

  /// The token a number of places from another, unless a full stop or the edge lies there.
  func token(_ index: Int, _ offset: Int) -> Token? {
    tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
  }

  func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
  func has(_ index: Int, _ facts: WordFacts) -> Bool { token(index, 0)?.has(facts) == true }
  func before(_ index: Int, has facts: WordFacts) -> Bool { has(index - 1, facts) }
  func after(_ index: Int, has facts: WordFacts) -> Bool { has(index + 1, facts) }
  func isMark(_ index: Int, _ marks: String) -> Bool { token(index, 0)?.isMark(marks) == true }
  func isWordAfter(_ index: Int) -> Bool { token(index, 1)?.isWord == true }

  /// Only space between a token and the next.
  func isNextTo(_ index: Int) -> Bool {
    index >= 0 && index + 1 < tokens.count
      && isBlank(tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound)
  }

  func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0].isSpace } }

  /// Nothing but space, or nothing at all, before the next token.
  func isGlued(_ index: Int) -> Bool {
    index >= 0 && index + 1 < tokens.count
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  func isCapitalInside(_ index: Int) -> Bool {
    trustsCapitals && tokens[index].isCapital && !isSentenceStart(index)
      && !(tokens[index].isShouted && tokens[index].text.utf8.count < 3)
  }

  func isSentenceStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    if before.isMark(".!?:\"*-([")
      || bytes[before.range.lowerBound] == NormalizedText.otherMark
    {
      return true
    }
    return bytes[before.range.upperBound..<tokens[index].range.lowerBound]
      .contains(UInt8(ascii: "\n"))
  }

  func has(_ index: Int, _ group: WordGroup) -> Bool {
    token(index, 0)?.groups.contains(WordGroups(group)) == true
  }
  /// Whether a word of a group stands within a few words of a token.
  func isNear(_ index: Int, before: Int = 5, after: Int = 3, in group: WordGroup) -> Bool {
    let range = max(0, index - before)...min(tokens.count - 1, index + after)
    return range.contains { $0 != index && has($0, group) }
  }
  func isSlip(_ token: Token) -> Bool { lexicon.isSlip(token) }

  /// The last of the tokens after one that go on in the same way.
  func last(after index: Int, atMost most: Int = .max, while goesOn: (Int) -> Bool) -> Int {
    var last = index
    while last + 1 < tokens.count, last - index < most, goesOn(last + 1) { last += 1 }
    return last
  }

  /// The first of the tokens before one that go on in the same way.
  func first(before index: Int, atMost most: Int = .max, while goesOn: (Int) -> Bool) -> Int {
    var first = index
    while first > 0, index - first < most, goesOn(first - 1) { first -= 1 }
    return first
  }

  /// The last of the letters and figures that are glued to a token.
  func lastGlued(to index: Int) -> Int {
    last(after: index) { isGlued($0 - 1) && isFree($0) && tokens[$0].kind != .mark }
  }

  /// The stretches of the normalized text without a space.
  var chunks: [Range<Int>] { bytes.indices.split { bytes[$0].isSpace } }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, ".,;:!?)\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The last token of a number in words under a hundred.
  func spokenNumber(at index: Int) -> Int? {
    guard has(index, .numberWord) else { return nil }
    let next = isMark(index + 1, "-") ? index + 2 : index + 1
    let isUnit = has(next, .numberWord) && text(next).utf8.count <= 5 && !isTens(next)
    return isTens(index) && isUnit ? next : index
  }

  /// "twenty", however it is spelt.
  func isTens(_ index: Int) -> Bool {
    ["ty", "tey", "thy"].contains(where: text(index).hasSuffix)
  }

  /// A letter that stands by itself.
  func isLetterAlone(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isWord && tokens[index].range.count == 1
      && bytes[tokens[index].range.lowerBound] != NormalizedText.otherLetter
  }

  func isBankNear(_ index: Int) -> Bool { isNear(index, before: 6, after: 4, in: .bankWord) }
}
