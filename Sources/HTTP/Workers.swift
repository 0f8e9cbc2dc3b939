import Glibc
import System

/// The threads that do what takes a while, and the queue before them.
final class Workers: Sendable {
  private let desk = Monitor(Desk())
  private let most: Int

  /// A request and the connection that waits for its reply.
  struct Job: Sendable {
    let request: Request
    let suspension: Suspension
  }

  private struct Desk: Sendable {
    var queue = Queue<Job>()
    var isClosed = false
  }

  init(_ limits: Limits, work: @escaping @Sendable (Job) -> Void) {
    most = limits.waiting
    for _ in 0..<limits.workers {
      Thread.detach { [desk] in
        while let job = Workers.next(of: desk) { work(job) }
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

  /// Sends the workers home; what nobody has begun is left undone.
  func close() {
    desk.changeForAll { desk in
      desk.isClosed = true
      desk.queue = Queue()
    }
  }

  private static func next(of desk: Monitor<Desk>) -> Job? {
    desk.wait { desk -> Job?? in
      desk.isClosed ? .some(nil) : desk.queue.popFirst().map { .some($0) }
    }
  }
}
