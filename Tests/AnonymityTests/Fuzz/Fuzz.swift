import Anonymity
import Foundation
import SeededDice

/// Types whatever comes up at the redactor for a while and sees what always has to hold.
///
///     swift run -c release fuzz 300 7     for 300 seconds, from seed 7
@main enum Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let seconds = Double(arguments.first ?? 10)
    let seed = arguments.dropFirst().first ?? UInt64.random(in: 1...999_999)
    print("seed \(seed), for \(Int(seconds)) seconds")
    let parts = try Parts()
    LastTyped.isToldOnCrash()
    if let row = Rules(redactor: parts.redactor).slowRow() {
      print("four times as much of \(row.escaped) takes more than six times as long")
      exit(1)
    }
    let tried = try search(with: parts, from: seed, for: seconds)
    print("\(tried) texts, and nothing found")
  }

  private static func search(
    with parts: Parts, from seed: UInt64, for seconds: Double
  ) throws -> Int {
    let end = Date.now.addingTimeInterval(seconds)
    let rules = Rules(redactor: parts.redactor)
    var tried = 0
    while Date.now < end {
      var dice = Dice(seed: seed &+ UInt64(tried) &* 0x5851_F42D_4C95_7F2D)
      let typed = parts.typed(with: &dice)
      unsafe LastTyped.text = typed.text
      if let broken = rules.broken(by: typed, isTimed: tried % 100 == 0)
        ?? OwnLists().broken(&dice, typed: typed.text)
      {
        print("seed \(seed), text \(tried): \(broken)\n\(typed.text.escaped)")
        exit(1)
      }
      tried += 1
    }
    return tried
  }
}

extension String {
  /// Every scalar that is not plain ASCII by its number, to be pasted into a test.
  var escaped: String {
    unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
