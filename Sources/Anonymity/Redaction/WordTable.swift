/// What is known of words, by their keys (see ``wordKey(of:after:)``).
///
/// A key is spread well already and says by itself where it stands. So a hundred thousand words are
/// learnt in a few milliseconds at each start: a `Dictionary` would hash each of them once more.
package struct WordTable<Facts: OptionSet & Sendable>: Sendable {
  /// At the place its key says, or at the next that was free. Zero is a place where nothing stands.
  private var keys: [UInt64]
  private var facts: [Facts]
  private var count = 0

  /// - Parameter expected: how many words it holds before it must grow.
  package init(expecting expected: Int = 16) {
    var size = 32
    while WordTable.room(in: size) < expected { size *= 2 }
    keys = Array(repeating: 0, count: size)
    facts = Array(repeating: [], count: size)
  }

  /// Two thirds: fuller tables are searched for long.
  private static func room(in size: Int) -> Int { size / 3 * 2 }

  package subscript(_ key: UInt64) -> Facts { facts[place(of: key)] }

  /// - Returns: whether something of it was not known before.
  @discardableResult package mutating func learn(_ key: UInt64, _ fact: Facts) -> Bool {
    let place = place(of: key)
    let isNew = !facts[place].isSuperset(of: fact)
    facts[place].formUnion(fact)
    guard keys[place] != key else { return isNew }
    keys[place] = key
    count += 1
    if count > WordTable.room(in: keys.count) { grow() }
    return isNew
  }

  /// Where a key stands, or would stand.
  private func place(of key: UInt64) -> Int {
    let last = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & last
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & last }
    return place
  }

  private mutating func grow() {
    var larger = WordTable(expecting: count * 2)
    for place in keys.indices where keys[place] != 0 { larger.learn(keys[place], facts[place]) }
    self = larger
  }
}

/// Words by their keys alone.
struct WordSet: Sendable {
  private struct Known: OptionSet, Sendable { let rawValue: UInt8 }
  private var table: WordTable<Known>

  init(_ keys: Set<UInt64> = [], expecting expected: Int = 0) {
    table = WordTable(expecting: max(expected, keys.count))
    for key in keys { insert(key) }
  }

  mutating func insert(_ key: UInt64) { table.learn(key, Known(rawValue: 1)) }

  func contains(_ key: UInt64) -> Bool { table[key].rawValue == 1 }
}
