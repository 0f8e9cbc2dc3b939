/// The long months as they are mistyped: "febuary", "novemeber", "octuber".
enum MistypedMonths {
  private static let months = words(
    "january february august september october november december")
  private static let vowels = Array("aeiou".utf8)

  static let all: [[UInt8]] = months.flatMap { month in slips(of: Array(month.utf8)) }

  private static func slips(of month: [UInt8]) -> [[UInt8]] {
    month.indices.dropFirst().flatMap { place in
      [without(place, month), swapped(place, month), inserting(month[place], at: place, month)]
        + vowels.map { inserting($0, at: place, month) } + mistaken(place, month)
    }
  }

  private static func without(_ place: Int, _ month: [UInt8]) -> [UInt8] {
    Array(month[..<place] + month[(place + 1)...])
  }

  private static func swapped(_ place: Int, _ month: [UInt8]) -> [UInt8] {
    var month = month
    month.swapAt(place - 1, place)
    return month
  }

  private static func inserting(_ letter: UInt8, at place: Int, _ month: [UInt8]) -> [UInt8] {
    month[..<place] + [letter] + month[place...]
  }

  /// One vowel for another.
  private static func mistaken(_ place: Int, _ month: [UInt8]) -> [[UInt8]] {
    guard vowels.contains(month[place]) else { return [] }
    return vowels.map { month[..<place] + [$0] + month[(place + 1)...] }
  }
}
