import Synchronization

/// A reply that is the same for everyone: made ready once, sent many times.
///
/// A browser that has it already is told so and gets nothing twice. It takes on the headers of
/// the server that first sends it, and is for that server only.
public final class CachedReply: Sendable {
  /// What is sent, with its tag.
  public let reply: Reply

  /// Changes whenever the body does.
  public let tag: String

  private let prepared = AtomicLazyReference<Prepared>()

  private final class Prepared: Sendable {
    let whole: Response
    let unchanged: Response

    init(_ whole: Response, _ unchanged: Response) {
      self.whole = whole
      self.unchanged = unchanged
    }
  }

  /// Keeps a reply; its tag is made from its body unless it has an `ETag` of its own.
  public init(_ reply: Reply) {
    tag = reply.header("ETag") ?? "\"\(String(reply.body.fingerprint, radix: 36))\""
    self.reply = reply.header("ETag") == nil ? reply.with("ETag", tag) : reply
  }

  func response(to request: Request, _ defaultHeaders: DefaultHeaders) -> Response {
    let prepared = prepared.load() ?? prepared.storeIfNil(prepare(with: defaultHeaders))
    return isHeld(by: request) ? prepared.unchanged : prepared.whole
  }

  private func prepare(with defaultHeaders: DefaultHeaders) -> Prepared {
    let describesBody = ["Content-Type", "Content-Encoding", "Content-Language"]
    let headers = reply.headers.filter { header in !describesBody.contains(where: header.isNamed) }
    let unchanged = Reply(.notModified, headers: headers)
    return Prepared(defaultHeaders.response(for: reply), defaultHeaders.response(for: unchanged))
  }

  private func isHeld(by request: Request) -> Bool {
    guard reply.status == .ok, let held = request.header("If-None-Match") else { return false }
    return held.split(separator: ",").contains { piece in
      let piece = piece.drop { $0 == " " }.prefix { $0 != " " }
      return piece == "*" || piece == tag || piece.dropFirst(2) == tag && piece.hasPrefix("W/")
    }
  }
}

extension Reply.Body {
  /// Bodies that differ have different ones, but for one in 2^64 (FNV-1a).
  fileprivate var fingerprint: UInt64 {
    switch self {
    case .none: 0
    case .text(let text): Self.fingerprint(text.utf8)
    case .bytes(let bytes): Self.fingerprint(bytes)
    case .file(let part): Self.fingerprint("\(part)".utf8)
    }
  }

  private static func fingerprint(_ bytes: some Collection<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
