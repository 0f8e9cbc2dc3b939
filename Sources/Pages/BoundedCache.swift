/// What was made once, found again by its key, in a limited number of bytes.
///
/// What was asked for lately stays: there are two halves, and when the newer one is full it becomes the
/// older one, whose values are forgotten.
public struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private var newer: [Key: Entry] = [:]
  private var older: [Key: Entry] = [:]
  private var newerSize = 0
  private var olderSize = 0

  private struct Entry: Sendable {
    let value: Value
    let size: Int
  }

  /// - Parameter most: how many bytes all values may take together.
  public init(most: Int) { limit = most / 2 }

  /// How many bytes are kept.
  public var size: Int { newerSize + olderSize }

  public mutating func value(for key: Key) -> Value? {
    if let entry = newer[key] { return entry.value }
    guard let place = older.index(forKey: key) else { return nil }
    let (kept, entry) = older.remove(at: place)
    olderSize -= entry.size
    keep(entry, for: kept)
    return entry.value
  }

  /// Keeps a value, unless it is larger than a half or is there already.
  ///
  /// - Parameter size: how many bytes it takes, with its key.
  public mutating func keep(_ value: Value, size: Int, for key: Key) {
    keep(Entry(value: value, size: size), for: key)
  }

  public mutating func forget() { self = BoundedCache(most: limit * 2) }

  private mutating func keep(_ entry: Entry, for key: Key) {
    guard entry.size <= limit, newer[key] == nil else { return }
    if newerSize + entry.size > limit {
      (older, olderSize) = (newer, newerSize)
      (newer, newerSize) = ([:], 0)
    }
    newer[key] = entry
    newerSize += entry.size
  }
}
