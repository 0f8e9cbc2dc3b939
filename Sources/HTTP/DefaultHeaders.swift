/// What every reply carries, and how a request is refused.
struct DefaultHeaders: Sendable {
  private let everyReply: [Header]
  private let refusal: @Sendable (Status) -> Reply

  /// A bit for each length that one of the names has: a reply's own header of another length
  /// cannot be one of them. So the usual reply is told apart without comparing a letter.
  private let nameLengths: UInt64
  /// Checked here once instead of for each reply.
  private let areSound: Bool

  init(everyReply: [Header], refusal: @escaping @Sendable (Status) -> Reply) {
    self.everyReply = everyReply
    self.refusal = refusal
    nameLengths = everyReply.reduce(0) { $0 | DefaultHeaders.lengthBit($1) }
    areSound = everyReply.allSatisfy(\.isSound)
  }

  /// A reply that cannot be sent as it is becomes the caller's own page for our mistakes.
  func response(for reply: Reply) -> Response {
    completed(reply) ?? response(refusing: .internalError)
  }

  func response(refusing status: Status) -> Response {
    var reply = refusal(status)
    if status == .methodNotAllowed { reply = reply.with("Allow", "GET, HEAD, POST") }
    guard let response = completed(reply) ?? Response(Reply(.internalError)) else {
      preconditionFailure("no memory is left, not even for an empty reply")
    }
    return response
  }

  private func completed(_ reply: Reply) -> Response? {
    guard areSound, let response = Response(reply) else { return nil }
    return addMissing(to: response, besides: reply.headers) ? response : nil
  }

  /// Adds those that the reply does not set itself.
  private func addMissing(to response: Response, besides own: [Header]) -> Bool {
    let rivals = own.filter { nameLengths & DefaultHeaders.lengthBit($0) != 0 }
    return everyReply.allSatisfy { header in
      rivals.contains { $0.isNamed(header.name) } || response.add(header)
    }
  }

  private static func lengthBit(_ header: Header) -> UInt64 {
    1 << UInt64(min(header.name.utf8.count, 63))
  }
}
