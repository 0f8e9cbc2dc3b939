/// How many people are in a cell, and by the sum of their keys which people they are.
struct KeyedCount: Hashable {
  private(set) var count = 0
  /// Modulo 2^64.
  private(set) var key: UInt64 = 0

  mutating func add(_ recordKey: UInt64) {
    count += 1
    key &+= recordKey
  }
}
