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
  func begin(_ dispatcher: Dispatcher) -> MHD_Result {
    guard let fault = head.fault(dispatcher.limits) else { return .YES }
    return refuse(fault, dispatcher)
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

  /// The request is whole, or a worker has answered it.
  func finish(_ url: UnsafePointer<CChar>, _ dispatcher: Dispatcher) -> MHD_Result {
    if let suspension {
      return suspension.answered.map(connection.send) ?? .NO
    }
    switch request(url, dispatcher.limits) {
    case .failure(let fault): return refuse(fault.status, dispatcher)
    case .success(let request): return answer(request, dispatcher)
    }
  }

  private func answer(_ request: Request, _ dispatcher: Dispatcher) -> MHD_Result {
    if let response = dispatcher.responseAtOnce(to: request) { return connection.send(response) }
    let suspension = Suspension(connection)
    self.suspension = suspension
    dispatcher.connect(request, suspension)
    return .YES
  }

  private func refuse(_ fault: Status, _ dispatcher: Dispatcher) -> MHD_Result {
    connection.send(dispatcher.defaultHeaders.print(refusalFor: fault))
  }

  private struct Fault: Error { let status: Status }

  private func request(_ url: UnsafePointer<CChar>, _ limits: Limits) -> Result<Request, Fault> {
    let target = Bytes(start: url, count: strlen(url))
    guard let method = head.method else { return .failure(Fault(status: .methodNotAllowed)) }
    guard target.count <= limits.pathBytes else { return .failure(Fault(status: .addressTooLong)) }
    guard bodyBytes <= limits.bodyBytes else { return .failure(Fault(status: .bodyTooLarge)) }
    guard body.isEmpty || head.contentType == .form
    else { return .failure(Fault(status: .unsupportedType)) }
    guard let path = TargetPath.parts(of: target), let query = query(limits),
      let fields = Fields.read(body, most: limits.fields)
    else { return .failure(Fault(status: .badRequest)) }
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
