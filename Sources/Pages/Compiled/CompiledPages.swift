internal import Synchronization

/// The compiled pages, found again by everything that they depend on.
///
/// They take a limited number of bytes. What was asked for lately stays: there are two halves, and
/// when the newer one is full it becomes the older one, whose pages are forgotten.
final class CompiledPages: Sendable {
  private let halves: Mutex<Halves>

  /// - Parameter most: how many bytes they may take.
  init(most: Int) { halves = Mutex(Halves(limit: most / 2)) }

  /// The compiled page under a key, compiled now if it is not there.
  func page(_ key: Key, compile: () throws -> CompiledPage) rethrows -> CompiledPage {
    if let page = halves.withLock({ $0.page(key) }) { return page }
    let page = try compile()
    halves.withLock { $0.keep(page, as: key.emptied) }
    return page
  }

  func forget() {
    halves.withLock { $0 = Halves(limit: $0.limit) }
  }

  /// How many bytes are kept.
  var size: Int { halves.withLock(\.size) }

  /// All that a compiled page depends on: the page itself, but for what stands in its holes, and for
  /// whom and where it is made.
  struct Key: Hashable, Sendable {
    let part: any PagePart
    let context: PageContext

    /// The same without what the visitor chose and typed who was the first to see the page.
    fileprivate var emptied: Key { Key(part: part.emptied, context: context) }

    static func == (one: Key, other: Key) -> Bool {
      one.part.isEqual(to: other.part) && one.context == other.context
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(type(of: part)))
      hasher.combine(part)
      hasher.combine(context)
    }
  }

  private struct Halves {
    let limit: Int
    private var newer: [Key: CompiledPage] = [:]
    private var older: [Key: CompiledPage] = [:]
    private var newerSize = 0
    private var olderSize = 0

    init(limit: Int) { self.limit = limit }

    var size: Int { newerSize + olderSize }

    mutating func page(_ key: Key) -> CompiledPage? {
      if let page = newer[key] { return page }
      guard let page = older.removeValue(forKey: key) else { return nil }
      olderSize -= Halves.size(of: page)
      keep(page, as: key.emptied)
      return page
    }

    mutating func keep(_ page: CompiledPage, as key: Key) {
      let size = Halves.size(of: page)
      guard size <= limit, newer[key] == nil else { return }
      if newerSize + size > limit {
        (older, olderSize) = (newer, newerSize)
        (newer, newerSize) = ([:], 0)
      }
      newer[key] = page
      newerSize += size
    }

    /// With its key: the page's own value, whose texts are the forms' and the wording's.
    private static func size(of page: CompiledPage) -> Int { page.size + 2_048 }
  }
}
