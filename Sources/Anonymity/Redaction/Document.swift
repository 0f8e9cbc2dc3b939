/// One comment while it is read: its words, what is covered already, and what is kept.
///
/// The rules read it one after the other, each seeing what those before it have covered.
final class Document: DocumentReader {
  var document: Document { self }
  let normalized: NormalizedText
  /// The letters of the normalized text, which most rules look at.
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon
  let isEnglish: Bool
  /// Capitals mean something here: most words do not begin with one.
  let trustsCapitals: Bool
  private(set) var spans: [Span] = []
  /// The rule that reads it now.
  var rule = ""
  private var keeps: [(range: Range<Int>, rule: String)] = []
  /// Whether what is weighed is told, and of which words it was when they were covered.
  private let isExplaining: Bool
  private var weighings: [Int: Weighing] = [:]
  /// For each place of the normalized text: free, kept, or the span that covers it.
  private var pruned: [Int]
  private static let free = -2
  private static let kept = -1
  private let tokenAt: [Int]
  /// Something was typed with a capital.
  let hasCapitals: Bool

  init(
    of text: String, with lexicon: Lexicon, isEnglish: Bool = true, explaining: Bool = false
  ) {
    normalized = NormalizedText(of: text)
    bytes = normalized.bytes
    let tokens = Tokeniser.tokens(of: normalized, with: lexicon)
    self.tokens = tokens
    self.lexicon = lexicon
    self.isEnglish = isEnglish
    isExplaining = explaining
    pruned = Array(repeating: Self.free, count: normalized.bytes.count)
    var tokenAt = Array(repeating: 0, count: normalized.bytes.count)
    for (index, token) in tokens.enumerated() {
      for position in token.range { tokenAt[position] = index }
    }
    self.tokenAt = tokenAt
    hasCapitals = tokens.contains { $0.isCapital }
    trustsCapitals = Self.trustsCapitals(tokens)
    for token in tokens where token.kind == .placeholder { keep(token.range) }
  }

  /// Small words begin small here, or, where there are none, most words do.
  private static func trustsCapitals(_ tokens: [Token]) -> Bool {
    let inner = tokens.indices.dropFirst().filter { index in
      tokens[index].isWord && !tokens[index - 1].isMark(".!?") && tokens[index].text != "i"
    }
    if let first = tokens.first, first.isWord, !first.isCapital { return true }
    let small = inner.filter { tokens[$0].has(.function) }
    if !small.isEmpty { return small.count { tokens[$0].isCapital } * 2 < small.count }
    let capitals = inner.count { tokens[$0].isCapital }
    return capitals * 10 < inner.count * 6 || (inner.count == 1 && !tokens[0].isShouted)
  }

  /// The text as it now stands, neighbours of one kind joined.
  var covered: Covered {
    let joined = joinedSpans()
    return Covered(text: normalized.text(covering: joined), covers: joined.map(cover))
  }

  private func cover(_ span: Span) -> Cover {
    let words = tokens.indices[token(at: span.range.lowerBound)...].prefix {
      tokens[$0].range.lowerBound < span.range.upperBound
    }
    return Cover(
      text: normalized.typed(span.range), placeholder: span.placeholder.text, rule: span.rule,
      weighings: words.compactMap { weighings[$0] })
  }

  /// Notes what is weighed of a word that is about to be covered.
  func noteWeighing(of index: Int) {
    if isExplaining { weighings[index] = lexicon.judge.weighing(of: index, in: self) }
  }

  /// The rule that keeps a token from being covered.
  func keeper(of token: Int) -> String? {
    keeps.first { $0.range.contains(tokens[token].range.lowerBound) }?.rule
  }

  private func joinedSpans() -> [Span] {
    var joined: [Span] = []
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = joined.last, last.placeholder == span.placeholder,
        isJoint(last.range.upperBound..<span.range.lowerBound, within: span.placeholder)
      {
        joined[joined.count - 1].range = last.range.lowerBound..<span.range.upperBound
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { pruned[$0] == Self.free } }
  /// Beyond the ends nothing is free and nothing is covered.
  func isFree(_ token: Int) -> Bool {
    tokens.indices.contains(token) && pruned[tokens[token].range.lowerBound] == Self.free
  }
  func isCovered(_ token: Int) -> Bool { pruned[tokens[token].range.lowerBound] >= 0 }
  func isCovered(_ token: Int, as placeholder: Placeholder) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    if tokens[token].kind == .placeholder { return tokens[token].text == placeholder.text }
    let span = pruned[tokens[token].range.lowerBound]
    return span >= 0 && spans[span].placeholder == placeholder
  }

  func keep(_ range: Range<Int>) {
    keeps.append((range, rule))
    for position in range { pruned[position] = Self.kept }
  }

  func cover(_ range: Range<Int>, as placeholder: Placeholder) {
    guard isFree(range), !range.isEmpty else { return }
    for position in range { pruned[position] = spans.count }
    spans.append(Span(range: range, placeholder: placeholder, rule: rule))
  }

  func cover(tokens first: Int, through last: Int, as placeholder: Placeholder) {
    cover(tokens[first].range.lowerBound..<tokens[last].range.upperBound, as: placeholder)
  }

  func token(at position: Int) -> Int { tokenAt[position] }

  /// Space, or the hyphen of a name of two parts.
  private func isJoint(_ range: Range<Int>, within placeholder: Placeholder) -> Bool {
    isBlank(range)
      || (placeholder == .name && range.count == 1
        && normalized.bytes[range.lowerBound] == UInt8(ascii: "-"))
  }
}
