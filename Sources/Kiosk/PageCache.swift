internal import HTTP
internal import Pages
internal import Survey
internal import Synchronization

/// Pages that hold nothing personal, rendered once and sent many times.
final class PageCache: Sendable {
  private let pages = Mutex(Shelf<String, String>())
  private let replies = Mutex(Shelf<Key, CachedReply>())

  /// The page kept under a key, rendered now if it is not there.
  func page(_ key: String, render: () throws -> String) rethrows -> String {
    let (page, round) = pages.withLock { ($0[key], $0.round) }
    if let page { return page }
    let rendered = try render()
    pages.withLock { $0.keep(rendered, as: key, of: round) }
    return rendered
  }

  /// A page that is the same for all who see it at this place, in this look.
  struct Key: Hashable {
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
    let (reply, round) = replies.withLock { ($0[key], $0.round) }
    if let reply { return reply }
    let rendered = CachedReply(try render())
    replies.withLock { $0.keep(rendered, as: key, of: round) }
    return rendered
  }

  /// Renders every page anew: what the quality team tells everyone has changed.
  func forget() {
    pages.withLock { $0.clear() }
    replies.withLock { $0.clear() }
  }
}

/// What was kept since the last change. Something begun before a change is not kept after it.
private struct Shelf<Key: Hashable, Value> {
  private(set) var round = 0
  private var kept: [Key: Value] = [:]
  /// More kinds of page than there are; a flood of odd addresses must not fill the memory.
  private static var most: Int { 20_000 }

  subscript(_ key: Key) -> Value? { kept[key] }

  mutating func keep(_ value: Value, as key: Key, of round: Int) {
    guard round == self.round else { return }
    if kept.count >= Self.most { kept.removeAll() }
    kept[key] = value
  }

  mutating func clear() {
    round += 1
    kept.removeAll()
  }
}
