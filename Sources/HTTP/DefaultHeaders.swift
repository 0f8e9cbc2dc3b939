/// What every reply carries, and how a request is refused.
struct DefaultHeaders: Sendable {
  let everyReply: [Header]
  let refusal: @Sendable (Status) -> Reply

  /// A reply that cannot be sent as it is becomes the caller's own page for our mistakes.
  func print(_ reply: Reply) -> Response {
    completed(reply) ?? print(refusalFor: .internalError)
  }

  func print(refusalFor status: Status) -> Response {
    var reply = refusal(status)
    if status == .methodNotAllowed { reply = reply.with("Allow", "GET, HEAD, POST") }
    guard let response = completed(reply) ?? Response(Reply(.internalError)) else {
      preconditionFailure("no memory is left, not even for an empty reply")
    }
    return response
  }

  func completed(_ reply: Reply) -> Response? {
    var whole = reply
    whole.headers = reply.headers(besides: everyReply)
    return Response(whole)
  }
}
