internal import HTTP
internal import Pages
internal import Survey
internal import Synchronization

/// Pages that hold nothing personal, rendered once and sent many times.
final class KeptPages: Sendable {
  private let pages = Mutex<[String: String]>([:])
  private let replies = Mutex<[Key: KeptReply]>([:])
  /// More kinds of page than there are; a flood of odd addresses must not fill the memory.
  private static let most = 20_000

  /// The page kept under a key, rendered now if it is not there.
  func page(_ key: String, render: () throws -> String) rethrows -> String {
    if let page = pages.withLock({ $0[key] }) { return page }
    let page = try render()
    pages.withLock { pages in
      if pages.count >= KeptPages.most { pages.removeAll() }
      pages[key] = page
    }
    return page
  }

  /// A page that is the same for all who see it at this place, in this look.
  struct Key: Hashable {
    private let route: Route
    private let place: Place.Code
    private let look: Look

    init(_ route: Route, _ site: Site) {
      self.route = route
      place = site.place.code
      look = site.look
    }
  }

  /// The same as a reply that is made once.
  func reply(_ key: Key, render: () throws -> String) rethrows -> KeptReply {
    if let reply = replies.withLock({ $0[key] }) { return reply }
    let reply = KeptReply(.page(try render()))
    replies.withLock { replies in
      if replies.count >= KeptPages.most { replies.removeAll() }
      replies[key] = reply
    }
    return reply
  }
}
