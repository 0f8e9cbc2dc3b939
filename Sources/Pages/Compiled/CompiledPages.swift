internal import System

/// The compiled pages, found again by everything that they depend on.
///
/// They take a limited number of bytes.
final class CompiledPages: Sendable {
  private let pages: Monitor<BoundedCache<Key, CompiledPage>>

  /// - Parameter most: how many bytes they may take.
  init(most: Int) { pages = Monitor(BoundedCache(most: most)) }

  /// The compiled page under a key, compiled now if it is not there.
  func page(_ key: Key, compile: () throws -> CompiledPage) rethrows -> CompiledPage {
    if let page = pages.withLock({ $0.value(for: key) }) { return page }
    let page = try compile()
    // With its key: the page's own value, whose texts are the forms' and the wording's.
    pages.withLock { $0.keep(page, size: page.size + 2_048, for: key.emptied) }
    return page
  }

  func forget() { pages.withLock { $0.forget() } }

  /// How many bytes are kept.
  var size: Int { pages.withLock(\.size) }

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
}
