import Glibc

/// The threads that do what takes a while, and the queue before them.
final class Workers: Sendable {
  private let desk: Monitor<Desk>
  private let most: Int

  /// A request and the connection that waits for its reply.
  struct Job: Sendable {
    let request: Request
    let suspension: Suspension
  }

  private struct Desk: Sendable {
    var queue = Queue<Job>()
    var inHand: [Suspension?]
    var isClosed = false
  }

  init(_ limits: Limits, work: @escaping @Sendable (Job) -> Void) {
    most = limits.waiting
    desk = Monitor(Desk(inHand: Array(repeating: nil, count: limits.workers)))
    for place in 0..<limits.workers {
      Thread.detach { [desk] in
        while let job = Workers.next(at: place, of: desk) { work(job) }
      }
    }
  }

  /// False if too many wait already.
  func take(_ job: Job) -> Bool {
    desk.change { desk in
      guard !desk.isClosed, desk.queue.count < most else { return false }
      desk.queue.append(job)
      return true
    }
  }

  /// Sends the workers home and gives back what they have not answered.
  func close() -> [Suspension] {
    desk.changeForAll { desk in
      desk.isClosed = true
      let waiting = desk.queue.removeAll().map(\.suspension)
      return waiting + desk.inHand.compactMap { $0 }
    }
  }

  private static func next(at place: Int, of desk: Monitor<Desk>) -> Job? {
    desk.wait { desk -> Job?? in
      desk.inHand[place] = nil
      if desk.isClosed { return .some(nil) }
      guard let job = desk.queue.popFirst() else { return nil }
      desk.inHand[place] = job.suspension
      return job
    }
  }
}
