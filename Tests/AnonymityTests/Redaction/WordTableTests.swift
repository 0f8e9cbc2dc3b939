import Anonymity
import SeededDice
import Testing

@Suite struct `A table of words` {
  private struct Facts: OptionSet { let rawValue: UInt8 }

  @Test func `knows what was learnt and nothing else, however it grew`() {
    var dice = Dice(seed: 8)
    var table = WordTable<Facts>()
    var known: [UInt64: Facts] = [:]
    // Many of one place, too: keys that differ in their last bits only, or in their first.
    let keys = (0..<3_000).map { _ in
      let key = UInt64.random(in: 1...(.max), using: &dice)
      return [key, key & 0xFFFF | 1, key << 40 | 1][Int.random(in: 0..<3, using: &dice)]
    }
    for key in keys {
      let fact = Facts(rawValue: 1 << UInt8.random(in: 0..<8, using: &dice))
      table.learn(key, fact)
      known[key, default: []].formUnion(fact)
    }
    for key in keys { #expect(table[key] == known[key]) }
    for _ in 0..<3_000 {
      let key = UInt64.random(in: 1...(.max), using: &dice)
      #expect(table[key] == known[key] ?? [])
    }
  }
}
