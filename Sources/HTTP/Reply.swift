/// What a browser is told.
public struct Reply: Sendable, Equatable {
  /// How the request ended.
  public var status: Status
  /// Its own headers; the server adds those of every reply.
  public var headers: [Header]
  /// What there is to read.
  public var body: Body

  /// What stands below the headers.
  public enum Body: Sendable, Equatable {
    /// Words or markup, sent as UTF-8.
    case text(String)
    /// Anything else.
    case bytes([UInt8])
    /// What lies on the disk, sent from there.
    case file(FilePart)
    /// Nothing.
    case none
  }

  /// A reply of any kind.
  public init(_ status: Status, headers: [Header] = [], body: Body = .none) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A page to read.
  public static func page(_ html: String, _ status: Status = .ok) -> Reply {
    Reply(status, headers: [Header("Content-Type", "text/html; charset=utf-8")], body: .text(html))
  }

  /// A page that is UTF-8 already.
  public static func page(_ html: [UInt8], _ status: Status = .ok) -> Reply {
    Reply(status, headers: [Header("Content-Type", "text/html; charset=utf-8")], body: .bytes(html))
  }

  /// Plain words, for monitors and command lines.
  public static func text(_ words: String, _ status: Status = .ok) -> Reply {
    Reply(
      status, headers: [Header("Content-Type", "text/plain; charset=utf-8")], body: .text(words))
  }

  /// A picture, a sound, a table to save.
  public static func file(_ bytes: [UInt8], type: String) -> Reply {
    Reply(.ok, headers: [Header("Content-Type", type)], body: .bytes(bytes))
  }

  /// After a post: go and read that page, so that reloading does not post again.
  public static func seeOther(_ location: String) -> Reply {
    Reply(.seeOther, headers: [Header("Location", location)])
  }

  /// The same with one more header.
  public func with(_ name: String, _ value: String) -> Reply {
    with(Header(name, value))
  }

  /// The same with one more header.
  public func with(_ header: Header) -> Reply {
    var copy = self
    copy.headers.append(header)
    return copy
  }

  /// The same, and the browser keeps that cookie.
  public func keeping(_ cookie: Cookie) -> Reply {
    with(cookie.header)
  }

  /// The first header of that name, in whatever case it was written.
  public func header(_ name: String) -> String? {
    headers.first { $0.isNamed(name) }?.value
  }
}
