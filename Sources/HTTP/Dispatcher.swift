import Synchronization

/// What every request needs, and who takes it on.
final class Dispatcher: Sendable {
  let limits: Limits
  let defaultHeaders: DefaultHeaders
  let connectionCounts: ConnectionCounts
  let deadlines: Deadlines
  let logThrottle: LogThrottle
  let inFlight = Atomic(0)

  private let handlers: Handlers
  private let suspensions: Suspensions
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
    deadlines = Deadlines(limits)
    let suspensions = Suspensions()
    self.suspensions = suspensions
    workers = Workers(limits) { job in
      let response = defaultHeaders.response(for: handlers.answer(job.request))
      suspensions.remove(job.suspension)
      job.suspension.answer(.ready(response))
    }
  }

  /// What can be said at once; nil if a worker must do it.
  func dispatch(_ request: Request) -> Dispatch? {
    handlers.atOnce(request)
  }

  /// Notes a connection that was set aside; one that comes when all is over is told so.
  func holds(_ suspension: Suspension) -> Bool {
    let isHeld = suspensions.add(suspension)
    if !isHeld { suspension.answer(.refusal(.unavailable)) }
    return isHeld
  }

  /// Hands the request to a worker, or says that we are busy.
  func handOver(_ request: Request, _ suspension: Suspension) {
    let isTaken = workers.take(Workers.Job(request: request, suspension: suspension))
    if !isTaken { answer(suspension, with: .reply(handlers.busy(request))) }
  }

  /// Wakes the connection with its answer, if it has none yet.
  func answer(_ suspension: Suspension, with answer: Suspension.Answer) {
    suspensions.remove(suspension)
    suspension.answer(answer)
  }

  /// What a connection is told that was woken.
  func response(to answer: Suspension.Answer) -> Response {
    switch answer {
    case .ready(let response): response
    case .reply(let reply): defaultHeaders.response(for: reply)
    case .refusal(let status): defaultHeaders.response(refusing: status)
    }
  }

  /// Sends the workers home; whoever still waits is told that we are closed.
  func close() {
    workers.close()
    for suspension in suspensions.close() { suspension.answer(.refusal(.unavailable)) }
  }
}
