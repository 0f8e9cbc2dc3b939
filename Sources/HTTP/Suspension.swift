import CMicrohttpd
import System

/// A connection that waits for its answer, and gets exactly one.
final class Suspension: Sendable {
  private let connection: Connection
  private let answer = Monitor<Answer?>(nil)

  /// What it is told, ready to be sent or still to be made ready on its event thread.
  enum Answer: Sendable {
    case ready(Response)
    case reply(Reply)
    case refusal(Status)
  }

  /// The library sets the connection aside: no bytes are read, no time runs out.
  init(_ connection: Connection) {
    self.connection = connection
    connection.suspend()
  }

  /// Only the first answer counts: when we stop, one comes before a late worker's.
  func answer(_ first: Answer) {
    answer.change { answer in
      guard answer == nil else { return }
      answer = first
      // Within the lock, so that whoever comes second knows the connection is awake again.
      connection.resume()
    }
  }

  var answered: Answer? {
    answer.change { $0 }
  }
}
