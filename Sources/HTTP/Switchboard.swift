import Synchronization

/// What every request needs, and who takes it on.
final class Switchboard: Sendable {
  let limits: Limits
  let letterhead: Letterhead
  let occupancy: Occupancy
  let remarks: Remarks
  let inFlight = Atomic(0)

  private let handlers: Handlers
  private let workers: Workers

  init(
    _ limits: Limits, _ handlers: Handlers, _ letterhead: Letterhead,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.limits = limits
    self.handlers = handlers
    self.letterhead = letterhead
    remarks = Remarks(log)
    occupancy = Occupancy(limits)
    workers = Workers(limits) { job in
      job.suspension.answer(letterhead.print(handlers.answer(job.request)))
    }
  }

  /// Nil if a worker must do it.
  func responseAtOnce(to request: Request) -> Response? {
    guard request.method != .post else { return nil }
    switch handlers.atOnce(request) {
    case .kept(let kept): return kept.response(to: request, on: letterhead)
    case .reply(let reply): return letterhead.print(reply)
    case nil: return nil
    }
  }

  /// Hands the request to a worker, or says that we are busy.
  func connect(_ request: Request, _ suspension: Suspension) {
    let isTaken = workers.take(Workers.Job(request: request, suspension: suspension))
    if !isTaken { suspension.answer(letterhead.print(handlers.busy(request))) }
  }

  /// Sends the workers home; whoever still waits is told that we are closed.
  func close() {
    let closed = letterhead.print(refusalFor: .unavailable)
    for suspension in workers.close() { suspension.answer(closed) }
  }
}
