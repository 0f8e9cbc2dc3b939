/// Finds English words that were only mistyped, so that a slip is not taken for a name.
struct NearWords: Sendable {
  private var words: Set<UInt64> = []
  private var slips: Set<UInt64> = []
  private var skeletons: Set<UInt64> = []
  private var nameSlips: Set<UInt64> = []

  mutating func learn(_ word: [UInt8]) {
    words.insert(wordKey(of: word))
    guard word.count >= 4, word.count <= 14 else { return }
    for place in 1..<word.count {
      slips.insert(Self.key(of: word, blanking: place))
      if word.count >= 5 { slips.insert(Self.key(of: word, dropping: place)) }
    }
    if let skeleton = Self.skeleton(of: word) { skeletons.insert(skeleton) }
  }

  mutating func learn(name: [UInt8]) {
    guard name.count >= 4, name.count <= 9 else { return }
    for place in 1..<name.count { nameSlips.insert(Self.key(of: name, dropping: place)) }
  }

  /// Whether an English word of at least four letters is one slip away, and no name is.
  func isSlip(_ word: [UInt8]) -> Bool {
    if word.count < 4 || word.count > 16 { return false }
    if word.count < 7, nameSlips.contains(wordKey(of: word)) { return false }
    return isSwapped(word) || isMissingALetter(word) || isLonger(word)
      || (word.count >= 5 && isAltered(word)) || soundsEnglish(word)
  }

  private func isSwapped(_ word: [UInt8]) -> Bool {
    (1..<word.count - 1).contains { place in
      var swapped = word
      swapped.swapAt(place, place + 1)
      return words.contains(wordKey(of: swapped))
    }
  }

  private func isMissingALetter(_ word: [UInt8]) -> Bool { slips.contains(wordKey(of: word)) }

  private func isLonger(_ word: [UInt8]) -> Bool {
    guard word.count >= 5 else { return false }
    return (1..<word.count).contains { words.contains(Self.key(of: word, dropping: $0)) }
  }

  private func isAltered(_ word: [UInt8]) -> Bool {
    (1..<word.count).contains { slips.contains(Self.key(of: word, blanking: $0)) }
  }

  private func soundsEnglish(_ word: [UInt8]) -> Bool {
    word.count >= 7 && Self.skeleton(of: word).map(skeletons.contains) == true
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
    default: return vowels.contains(letter) ? nil : letter
    }
  }

  private static let vowels = Set("aeiouyhw".utf8)

  private static func key(of word: [UInt8], dropping place: Int) -> UInt64 {
    wordKey(of: word.lazy.enumerated().filter { $0.offset != place }.map(\.element))
  }

  private static func key(of word: [UInt8], blanking place: Int) -> UInt64 {
    wordKey(of: word.lazy.enumerated().map { $0.offset == place ? UInt8(ascii: "*") : $0.element })
  }
}

/// How names of many languages begin and end.
struct NameEndings: Sendable {
  private var endings: Set<String> = []
  private var beginnings: Set<String> = []

  mutating func learn(_ entry: [UInt8]) {
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
