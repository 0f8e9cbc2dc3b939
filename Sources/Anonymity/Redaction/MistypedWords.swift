/// English words that no list holds as they were typed.
extension Lexicon {
  /// An English word with another ending, stretched, glued to another, or mistyped.
  func isSlip(_ token: Token) -> Bool {
    let word = Array(token.text.utf8.filter { $0 != UInt8(ascii: "'") })
    return isDerived(word) || isStretched(word) || isGluedPair(word)
      || isNearAWord(word)
  }

  private static let endings = [
    "s", "es", "ed", "d", "ing", "in", "er", "ers", "ly", "y", "ness", "less", "ful", "able", "n't",
    "nt", "st", "ish",
  ]
  private static let beginnings = [
    "un", "re", "over", "mis", "non", "under", "out", "dis", "pre", "co", "self",
  ]

  /// An everyday word with an ending or beginning.
  func isDerived(_ word: [UInt8]) -> Bool {
    for ending in Self.endings
    where word.count >= ending.utf8.count + 3
      && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    {
      let stem = word.dropLast(ending.utf8.count)
      if isEveryday(stem) || isEveryday(stem + [UInt8(ascii: "e")]) { return word.count >= 5 }
      if let last = stem.last, stem.dropLast().last == last, isEveryday(stem.dropLast()) {
        return true
      }
    }
    return Self.beginnings.contains {
      word.count >= $0.utf8.count + 4 && word.starts(with: $0.utf8)
        && isEveryday(word.dropFirst($0.utf8.count))
    }
  }

  private func isEveryday(_ word: some Sequence<UInt8>) -> Bool {
    facts(of: word).contains(.everyday)
  }

  /// "soooo" and "pleeease".
  func isStretched(_ word: [UInt8]) -> Bool {
    var once: [UInt8] = []
    var run = 0
    var isStretched = false
    for letter in word {
      run = letter == once.last ? run + 1 : 1
      if run == 1 { once.append(letter) }
      if run >= 3 { isStretched = true }
    }
    return isStretched && isEveryday(once)
  }

  /// "inthe" and "thankyouso": two everyday words, one of them a small one.
  func isGluedPair(_ word: [UInt8]) -> Bool {
    guard word.count >= 6, word.count <= 24 else { return false }
    return (2...word.count - 2).contains { place in
      let first = facts(of: word[..<place])
      guard first.contains(.everyday) else { return false }
      let second = facts(of: word[place...])
      return second.contains(.everyday) && (first.contains(.function) || second.contains(.function))
        && first.isDisjoint(with: .forename) && second.isDisjoint(with: .forename)
    }
  }
}

/// Words one slip away. What might have been meant is looked for when a word is asked about: to learn
/// every slip of every word took half of a start.
extension Lexicon {
  /// Whether an English word of at least four letters is one slip away, and no name is.
  private func isNearAWord(_ word: [UInt8]) -> Bool {
    if word.count < 4 || word.count > 16 { return false }
    if word.count < 7, isOneLetterShort(word, of: .forename) { return false }
    return isOneLetterShort(word, of: .everyday) || speltByEar.contains(word)
      || (1..<word.count).contains { isEveryday(word, swappedOrMendedAt: $0) }
  }

  /// Whether a letter is swapped with the next, one too many, or another than was meant.
  private func isEveryday(_ word: [UInt8], swappedOrMendedAt place: Int) -> Bool {
    let (before, after) = (word[..<place], word[(place + 1)...])
    if let next = after.first, isEveryday(before + [next, word[place]] + after.dropFirst()) {
      return true
    }
    return word.count >= 5
      && (isEveryday(before + after) || known(.everyday, before: before, after: after))
  }

  private func isOneLetterShort(_ word: [UInt8], of fact: WordFacts) -> Bool {
    (1...word.count).contains { known(fact, before: word[..<$0], after: word[$0...]) }
  }

  /// Whether some letter between two parts of a word makes it one that is known.
  private func known(
    _ fact: WordFacts, before: ArraySlice<UInt8>, after: ArraySlice<UInt8>
  ) -> Bool {
    let beginning = wordKey(of: before)
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains { letter in
      let key = wordKey(of: after, after: wordKey(of: CollectionOfOne(letter), after: beginning))
      return facts(of: key).contains(fact)
    }
  }
}
