internal import HTTP

/// Pages of equal length, for who watches the line: encryption hides what a page says, not how long
/// it is, and without this a page would tell what was answered before it.
///
/// Each visitor's page is filled up, together with its own headers, to a length that pages of its kind
/// do not reach; one with long own words to the next step. The fill is an HTML comment: nobody sees it,
/// and a text browser or a screen reader passes over it. It is of spaces, which a proxy that compresses
/// would undo; `no-transform` asks it not to.
extension Reply {
  /// What each page is filled up to: 12 KiB.
  static let usualLength = 12 << 10
  /// The same for the check page, which shows any number of answers: 32 KiB.
  static let checkLength = 32 << 10
  /// How much longer the next length is: 2 KiB.
  private static let step = 2 << 10

  /// The same, filled up if it is a page and was not.
  func filled(to least: Int = usualLength) -> Reply {
    guard case .bytes(var page) = body, header("Content-Type")?.hasPrefix("text/html") == true,
      header("Cache-Control") == nil
    else { return self }
    var reply = with("Cache-Control", "no-store, no-transform")
    let head = reply.filledHeaders.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    let bare = head + page.count + Reply.opening.utf8.count + Reply.closing.utf8.count
    let length = max(least, (bare + Reply.step - 1) / Reply.step * Reply.step)
    page.reserveCapacity(length - head)
    page += Reply.opening.utf8
    page += repeatElement(UInt8(ascii: " "), count: length - bare)
    page += Reply.closing.utf8
    reply.body = .bytes(page)
    return reply
  }

  /// The same for a visitor; pages of the quality team tell no visitor's answer.
  func filled(for request: Request) -> Reply {
    Route.isForStaff(request.path) ? self : filled()
  }

  /// A cookie is as long in every visit, and comes after the page was filled up or before.
  private var filledHeaders: [Header] { headers.filter { $0.name != "Set-Cookie" } }

  private static let opening = "<!--"
  private static let closing = "-->\n"
}

extension Dispatch {
  /// The same, filled up if it is a page that is made for one visitor.
  var filled: Dispatch {
    if case .reply(let reply) = self { .reply(reply.filled()) } else { self }
  }
}
