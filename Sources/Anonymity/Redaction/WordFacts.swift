/// What is known of a word.
struct WordFacts: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(_ bit: UInt64) { rawValue = 1 << bit }

  // What the lists say.
  static let everyday = Self(0)
  static let dictionary = Self(1)
  static let forename = Self(2)
  static let surname = Self(3)
  static let place = Self(4)
  static let houseName = Self(5)
  static let homeAfterThe = Self(6)
  static let street = Self(7)
  static let everydayStreet = Self(8)

  // A name that is also a word: of which kind.
  static let thing = Self(10)
  static let mass = Self(11)
  static let modal = Self(12)
  static let verb = Self(13)
  static let quality = Self(14)
  static let season = Self(15)
  static let day = Self(16)
  static let mostlyName = Self(17)

  // What a word does in a sentence.
  static let title = Self(20)
  static let kin = Self(21)
  static let role = Self(22)
  static let determiner = Self(23)
  static let function = Self(24)
  static let doing = Self(25)
  static let speaking = Self(26)
  static let meeting = Self(27)
  static let preposition = Self(28)
  static let describing = Self(29)
  static let month = Self(30)
  static let unit = Self(31)
  static let numberWord = Self(32)
  static let being = Self(33)
  static let pronoun = Self(34)
  static let opening = Self(35)
  static let naming = Self(36)
  static let feeling = Self(37)
  static let living = Self(38)
  static let bareVerb = Self(39)

  /// The groups of "word-groups" that rules speak of.
  static let groups: [String: Self] = [
    "title": .title, "kin": .kin, "role": .role, "determiner": .determiner,
    "function": .function, "doing": .doing, "speaking": .speaking, "meeting": .meeting,
    "preposition": .preposition, "describing": .describing, "month": .month, "unit": .unit,
    "numberword": .numberWord, "being": .being, "pronoun": .pronoun, "opening": .opening,
    "naming": .naming, "feeling": .feeling, "living": .living, "bareverb": .bareVerb,
  ]

  static let gazetteer: Self = [.forename, .surname]
  static let english: Self = [.everyday, .dictionary]
  static let person: Self = [.kin, .role]
}

/// A word as a number, so that a hundred thousand load in no time. Apostrophes do not count.
///
/// FNV-1a of 64 bits, which goes on from the key of a word's beginning.
func wordKey(
  of bytes: some Sequence<UInt8>, after beginning: UInt64 = 0xcbf2_9ce4_8422_2325
) -> UInt64 {
  var key = beginning
  for byte in bytes where byte != 0x27 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return key
}
