/// Long English words by the sound of their consonants, so that one spelt by ear is known again.
struct SpeltByEar: Sendable {
  private var known = WordSet(expecting: 20_000)

  mutating func learn(_ word: ArraySlice<UInt8>) {
    guard word.count <= 14, let skeleton = Self.skeleton(of: Array(word)) else { return }
    known.insert(skeleton)
  }

  func contains(_ word: [UInt8]) -> Bool {
    word.count >= 7 && Self.skeleton(of: word).map(known.contains) == true
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
}
