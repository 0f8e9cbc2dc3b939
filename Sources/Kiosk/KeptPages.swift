internal import HTTP
internal import Synchronization

/// Pages that hold nothing personal, rendered once and sent many times.
final class KeptPages: Sendable {
  private let pages = Mutex<[String: String]>([:])
  private let replies = Mutex<[String: KeptReply]>([:])
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

  /// The same as a reply that is made once.
  func reply(_ key: String, render: () throws -> String) rethrows -> KeptReply {
    if let reply = replies.withLock({ $0[key] }) { return reply }
    let reply = KeptReply(.page(try render()))
    replies.withLock { replies in
      if replies.count >= KeptPages.most { replies.removeAll() }
      replies[key] = reply
    }
    return reply
  }
}
