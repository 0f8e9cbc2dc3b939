/// Finds English words that were only mistyped, so that a slip is not taken for a name.
struct NearWords: Sendable {
  private var known = WordTable<Nearness>(expecting: 500_000)

  /// What a row of letters is to the words that were learnt.
  private struct Nearness: OptionSet, Sendable {
    let rawValue: UInt8

    static let word = Nearness(rawValue: 1)
    /// A word that lacks a letter, or has another in the place of one.
    static let slip = Nearness(rawValue: 2)
    static let skeleton = Nearness(rawValue: 4)
    static let nameSlip = Nearness(rawValue: 8)
  }

  mutating func learn(_ word: ArraySlice<UInt8>) {
    known.learn(wordKey(of: word), .word)
    guard word.count >= 4, word.count <= 14 else { return }
    for place in word.indices.dropFirst() {
      known.learn(Self.key(of: word, blanking: place), .slip)
      if word.count >= 5 { known.learn(Self.key(of: word, dropping: place), .slip) }
    }
    if let skeleton = Self.skeleton(of: Array(word)) { known.learn(skeleton, .skeleton) }
  }

  mutating func learn(name: ArraySlice<UInt8>) {
    guard name.count >= 4, name.count <= 9 else { return }
    for place in name.indices.dropFirst() {
      known.learn(Self.key(of: name, dropping: place), .nameSlip)
    }
  }

  /// Whether an English word of at least four letters is one slip away, and no name is.
  func isSlip(_ word: [UInt8]) -> Bool {
    if word.count < 4 || word.count > 16 { return false }
    if word.count < 7, known[wordKey(of: word)].contains(.nameSlip) { return false }
    return isSwapped(word) || isMissingALetter(word) || isLonger(word)
      || (word.count >= 5 && isAltered(word)) || soundsEnglish(word)
  }

  private func isSwapped(_ word: [UInt8]) -> Bool {
    (1..<word.count - 1).contains { place in
      var swapped = word
      swapped.swapAt(place, place + 1)
      return known[wordKey(of: swapped)].contains(.word)
    }
  }

  private func isMissingALetter(_ word: [UInt8]) -> Bool {
    known[wordKey(of: word)].contains(.slip)
  }

  private func isLonger(_ word: [UInt8]) -> Bool {
    guard word.count >= 5 else { return false }
    return (1..<word.count).contains {
      known[Self.key(of: word[...], dropping: $0)].contains(.word)
    }
  }

  private func isAltered(_ word: [UInt8]) -> Bool {
    (1..<word.count).contains { known[Self.key(of: word[...], blanking: $0)].contains(.slip) }
  }

  private func soundsEnglish(_ word: [UInt8]) -> Bool {
    word.count >= 7
      && Self.skeleton(of: word).map { known[$0].contains(.skeleton) } == true
  }

  /// The consonants of a long word as they sound: what stays when people spell by ear.
  private static func skeleton(of word: [UInt8]) -> UInt64? {
    guard word.count >= 6, let first = word.first else { return nil }
    var bones = [first]
    for place in 1..<word.count {
      guard let sound = sound(of: word, at: place) else { continue }
      if bones[bones.count - 1] != sound { bones.append(sound) }
    }
    return bones.count >= 5 ? wordKey(of: bones) : nil
  }

  /// How a consonant sounds; vowels and what is seldom heard have no sound here.
  private static func sound(of word: [UInt8], at place: Int) -> UInt8? {
    let letter = word[place]
    let next = place + 1 < word.count ? word[place + 1] : 0
    switch letter {
    case UInt8(ascii: "c"):
      return "eihy".utf8.contains(next) ? UInt8(ascii: "s") : UInt8(ascii: "k")
    case UInt8(ascii: "t") where next == UInt8(ascii: "i") && place + 2 < word.count:
      return "aou".utf8.contains(word[place + 2]) ? UInt8(ascii: "s") : letter
    case UInt8(ascii: "q"), UInt8(ascii: "x"): return UInt8(ascii: "k")
    case UInt8(ascii: "z"): return UInt8(ascii: "s")
    case UInt8(ascii: "p") where next == UInt8(ascii: "h"): return UInt8(ascii: "f")
    default: return isVowel(letter) ? nil : letter
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouyhw".utf8.contains(letter) }

  private static func key(of word: ArraySlice<UInt8>, dropping place: Int) -> UInt64 {
    wordKey(of: word[(place + 1)...], after: wordKey(of: word[..<place]))
  }

  private static func key(of word: ArraySlice<UInt8>, blanking place: Int) -> UInt64 {
    let before = wordKey(of: CollectionOfOne(UInt8(ascii: "*")), after: wordKey(of: word[..<place]))
    return wordKey(of: word[(place + 1)...], after: before)
  }
}

/// How names of many languages begin and end.
struct NameEndings: Sendable {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  mutating func learn(_ entry: ArraySlice<UInt8>) {
    let word = String(decoding: entry, as: UTF8.self)
    if word.hasSuffix("-") {
      beginnings.insert(String(word.dropLast()))
    } else {
      endings.insert(word)
    }
  }

  func looksLikeAName(_ word: String) -> Bool {
    guard word.utf8.count >= 6 else { return false }
    return (2...7).contains {
      endings.contains(String(word.suffix($0))) || beginnings.contains(String(word.prefix($0)))
    }
  }
}
