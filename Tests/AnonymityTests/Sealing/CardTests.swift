import Anonymity
import Survey
import Testing

@Suite struct `A card` {
  private static let list = SealingParts.easyWords
  private static let salt = CardSalt.fresh()
  private static let words = list.cardWords(of: .fresh())
  /// Made once: each takes the work that makes guessing hopeless.
  private static let made = Result { try salt.key(of: words) }
  private let key: CardKey
  private let wishes: [Choice.Code] = ["stop", "goods", "friends"]

  init() throws { key = try Self.made.get() }

  @Test func `opens with its words and gives back what was chosen`() throws {
    let typed = try #require(Self.list.cardWords(typed: Self.words.text))
    let again = try Self.salt.key(of: typed)
    #expect(again.id == key.id)
    #expect(try again.open(try key.seal(wishes)) == wishes)
  }

  @Test func `lies elsewhere and stays shut under other words or another salt`() throws {
    let sealed = try key.seal(wishes)
    let others = [
      try Self.salt.key(of: Self.list.cardWords(of: .fresh())),
      try CardSalt.fresh().key(of: Self.words),
    ]
    for other in others {
      #expect(other.id != key.id)
      #expect(throws: SealFault.broken) { try other.open(sealed) }
    }
  }

  @Test func `with a changed byte anywhere is broken`() throws {
    let sealed = try key.seal(wishes)
    for position in [0, 11, 12, 500, sealed.bytes.count - 17, sealed.bytes.count - 1] {
      var bytes = sealed.bytes
      bytes[position] ^= 1
      let changed = SealedCard(id: sealed.id, bytes: bytes)
      #expect(throws: SealFault.broken) { try key.open(changed) }
    }
    let short = SealedCard(id: sealed.id, bytes: Array(sealed.bytes.dropLast()))
    #expect(throws: SealFault.broken) { try key.open(short) }
    #expect(throws: SealFault.broken) { try key.open(SealedCard(id: sealed.id, bytes: [])) }
  }

  @Test func `is as long with one wish as with all`() throws {
    let all = (1...24).map { Choice.Code("wish\($0)") }
    #expect(try key.seal(["stop"]).bytes.count == key.seal(all).bytes.count)
  }

  @Test func `looks otherwise each time it is sealed`() throws {
    let first = try key.seal(wishes)
    let second = try key.seal(wishes)
    #expect(first.id == second.id && first.bytes != second.bytes)
  }
}

@Suite struct `The words of a card` {
  private let list = SealingParts.easyWords
  private let visit = VisitToken.fresh()

  @Test func `are five, the same for one visit and others for the next`() {
    let words = list.cardWords(of: visit)
    #expect(words.words.count == CardWords.count && CardWords.count == 5)
    #expect(words == list.cardWords(of: visit))
    #expect(words != list.cardWords(of: .fresh()))
  }

  @Test func `are none of the words that take answers back`() {
    let back = list.takeBackWords(of: visit).words
    #expect(Array(list.cardWords(of: visit).words.prefix(3)) != back)
  }

  @Test func `may be typed with capitals, commas and a wrong letter`() throws {
    let words = list.cardWords(of: visit)
    let typed = words.words.map { $0.uppercased() + "q" }.joined(separator: ", ")
    #expect(list.cardWords(typed: typed) == words)
    #expect(list.cardWords(typed: "  " + words.text + ".\n") == words)
  }

  /// The last word fits others by chance, once in as many as there are words: not for two of ten cards.
  @Test func `are refused in another order`() {
    let accepted = (0..<10).count { _ in
      let words = list.cardWords(of: .fresh()).words
      let swapped = [words[1], words[0]] + words[2...]
      return list.cardWords(typed: swapped.joined(separator: " ")) != nil
    }
    #expect(accepted <= 1)
  }

  @Test func `are refused when too few or too many`() {
    let words = list.cardWords(of: visit).words
    #expect(list.cardWords(typed: words.dropLast().joined(separator: " ")) == nil)
    #expect(list.cardWords(typed: (words + ["river"]).joined(separator: " ")) == nil)
    #expect(list.cardWords(typed: "") == nil)
    #expect(list.cardWords(typed: "xyzzy plugh one two three") == nil)
  }

  /// A slip is found out by the fifth word, without the work of making a key.
  @Test func `with one of them mistaken are found out but for one time in two thousand`() {
    var passed = 0
    for number in 0..<400 {
      var words = list.cardWords(of: .fresh()).words
      let other = list.takeBackWords(of: .fresh()).words[0]
      guard words[number % 5] != other else { continue }
      words[number % 5] = other
      if list.cardWords(typed: words.joined(separator: " ")) != nil { passed += 1 }
    }
    #expect(passed <= 3)
  }
}
