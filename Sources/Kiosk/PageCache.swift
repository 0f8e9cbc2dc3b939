internal import HTTP
internal import Pages
internal import Survey
internal import System

/// Pages that hold nothing personal, rendered once and sent many times.
final class PageCache: Sendable {
  private let replies = Monitor(Shelf())

  /// A page that is the same for all who see it at this place, in this look.
  struct Key: Hashable, Sendable {
    private let route: Route
    private let place: Place.Code
    private let look: DisplayPreferences
    private let isVisiting: Bool
    private let hasLeft: Bool

    init(_ route: Route, _ context: RequestContext, isVisiting: Bool, hasLeft: Bool) {
      self.route = route
      self.isVisiting = isVisiting
      self.hasLeft = hasLeft
      place = context.place.code
      look = context.look
    }
  }

  /// The same as a reply that is made once.
  func reply(_ key: Key, render: () throws -> Reply) rethrows -> CachedReply {
    let (reply, round) = replies.withLock { ($0.reply(key), $0.round) }
    if let reply { return reply }
    let rendered = CachedReply(try render())
    replies.withLock { $0.keep(rendered, as: key, of: round) }
    return rendered
  }

  /// Renders every page anew: what the quality team tells everyone has changed.
  func forget() {
    replies.withLock { $0.clear() }
  }
}

/// What was kept since the last change. Something begun before a change is not kept after it.
private struct Shelf {
  private(set) var round = 0
  /// Every look of every open page at a few places; a flood of odd addresses must not fill the memory.
  private var kept = BoundedCache<PageCache.Key, CachedReply>(most: 32 << 20)

  mutating func reply(_ key: PageCache.Key) -> CachedReply? { kept.value(for: key) }

  mutating func keep(_ reply: CachedReply, as key: PageCache.Key, of round: Int) {
    guard round == self.round else { return }
    kept.keep(reply, size: reply.size, for: key)
  }

  mutating func clear() {
    round += 1
    kept.forget()
  }
}

extension CachedReply {
  /// Its text, which is laid out once more when it is first sent, and what is around it.
  fileprivate var size: Int {
    switch reply.body {
    case .text(let text): 2 * text.utf8.count + 2_048
    case .bytes(let bytes): 2 * bytes.count + 2_048
    case .file, .none: 2_048
    }
  }
}
