import CMicrohttpd
import Glibc

/// One request's life, from its headers to its reply, all on one event thread.
final class Exchange {
  private let connection: Connection
  private let head: Head
  private var body: [UInt8] = []
  private var bodyBytes = 0
  private var suspension: Suspension?

  init(_ connection: Connection, _ head: Head) {
    self.connection = connection
    self.head = head
  }

  /// The headers are here. A refusal now closes the connection: the body is never read.
  ///
  /// - Parameter isTooMany: there is room for no more, but to say so.
  func begin(_ dispatcher: Dispatcher, isTooMany: Bool) -> MHD_Result {
    if isTooMany { return refuse(.unavailable, dispatcher) }
    guard let status = head.refusal(dispatcher.limits) else { return .YES }
    return refuse(status, dispatcher)
  }

  /// A piece of the body is here. No reply may be given yet, so what is too much is dropped.
  func take(_ piece: Bytes, _ limits: Limits) -> MHD_Result {
    bodyBytes += piece.count
    // Whoever hangs up in the same moment is not noticed by the library until the line times out.
    if bodyBytes < head.declaredLength, connection.isGone { return .NO }
    guard head.method == .post, bodyBytes <= limits.bodyBytes else { return .YES }
    if body.isEmpty { body.reserveCapacity(max(head.declaredLength, piece.count)) }
    body.append(contentsOf: piece)
    return .YES
  }

  /// The request is whole, or its answer has come.
  func finish(_ url: UnsafePointer<CChar>, _ dispatcher: Dispatcher) -> MHD_Result {
    if let suspension {
      return suspension.answered.map { connection.send(dispatcher.response(to: $0)) } ?? .NO
    }
    switch request(url, dispatcher.limits) {
    case .failure(let refusal): return refuse(refusal.status, dispatcher)
    case .success(let request): return answer(request, dispatcher)
    }
  }

  private func answer(_ request: Request, _ dispatcher: Dispatcher) -> MHD_Result {
    let defaultHeaders = dispatcher.defaultHeaders
    switch dispatcher.dispatch(request) {
    case .cached(let cached): return connection.send(cached.response(to: request, defaultHeaders))
    case .reply(let reply): return connection.send(defaultHeaders.response(for: reply))
    case .deferred(let begin):
      suspend(dispatcher) { begin(Responder(request, $0, dispatcher)) }
    case nil:
      suspend(dispatcher) { dispatcher.handOver(request, $0) }
    }
    return .YES
  }

  private func suspend(_ dispatcher: Dispatcher, _ begin: (Suspension) -> Void) {
    let suspension = Suspension(connection)
    self.suspension = suspension
    if dispatcher.holds(suspension) { begin(suspension) }
  }

  private func refuse(_ status: Status, _ dispatcher: Dispatcher) -> MHD_Result {
    connection.send(dispatcher.defaultHeaders.response(refusing: status))
  }

  private struct Refusal: Error {
    let status: Status
    init(_ status: Status) { self.status = status }
  }

  private func request(_ url: UnsafePointer<CChar>, _ limits: Limits) -> Result<Request, Refusal> {
    let target = Bytes(start: url, count: strlen(url))
    guard let method = head.method else { return .failure(Refusal(.methodNotAllowed)) }
    guard target.count <= limits.pathBytes else { return .failure(Refusal(.addressTooLong)) }
    guard bodyBytes <= limits.bodyBytes else { return .failure(Refusal(.bodyTooLarge)) }
    guard body.isEmpty || head.contentType == .form
    else { return .failure(Refusal(.unsupportedType)) }
    defer { body.wipe() }
    guard let path = TargetPath.parts(of: target), let query = query(limits),
      let fields = Fields.read(body, most: limits.fields)
    else { return .failure(Refusal(.badRequest)) }
    return .success(Request(method, path: path, query: query, fields: fields, lines: head.lines))
  }

  private func query(_ limits: Limits) -> Fields? {
    var query = Fields()
    var isSound = true
    connection.each(.GET_ARGUMENT_KIND) { name, value in
      isSound = query.count < limits.fields && query.append(escaped: name, value)
      return isSound
    }
    return isSound ? query : nil
  }
}

extension [UInt8] {
  /// Overwrites what stands in it, also where nothing would read it again, and empties it.
  fileprivate mutating func wipe() {
    withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
    }
    removeAll()
  }
}
