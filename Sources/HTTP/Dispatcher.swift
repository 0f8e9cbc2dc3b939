import Synchronization

/// What every request needs, and who takes it on.
final class Dispatcher: Sendable {
  let limits: Limits
  let defaultHeaders: DefaultHeaders
  let connectionCounts: ConnectionCounts
  let logThrottle: LogThrottle
  let inFlight = Atomic(0)

  private let handlers: Handlers
  private let workers: Workers

  init(
    _ limits: Limits, _ handlers: Handlers, _ defaultHeaders: DefaultHeaders,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.limits = limits
    self.handlers = handlers
    self.defaultHeaders = defaultHeaders
    logThrottle = LogThrottle(log)
    connectionCounts = ConnectionCounts(limits)
    workers = Workers(limits) { job in
      job.suspension.answer(defaultHeaders.print(handlers.answer(job.request)))
    }
  }

  /// Nil if a worker must do it.
  func responseAtOnce(to request: Request) -> Response? {
    guard request.method != .post else { return nil }
    switch handlers.atOnce(request) {
    case .kept(let kept): return kept.response(to: request, on: defaultHeaders)
    case .reply(let reply): return defaultHeaders.print(reply)
    case nil: return nil
    }
  }

  /// Hands the request to a worker, or says that we are busy.
  func connect(_ request: Request, _ suspension: Suspension) {
    let isTaken = workers.take(Workers.Job(request: request, suspension: suspension))
    if !isTaken { suspension.answer(defaultHeaders.print(handlers.busy(request))) }
  }

  /// Sends the workers home; whoever still waits is told that we are closed.
  func close() {
    let closed = defaultHeaders.print(refusalFor: .unavailable)
    for suspension in workers.close() { suspension.answer(closed) }
  }
}
