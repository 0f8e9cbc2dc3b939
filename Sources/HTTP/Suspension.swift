import CMicrohttpd

/// A connection that waits for a worker, and is answered exactly once.
final class Suspension: Sendable {
  private let connection: Connection
  private let response = Monitor<Response?>(nil)

  /// The library sets the connection aside: no bytes are read, no time runs out.
  init(_ connection: Connection) {
    self.connection = connection
    connection.suspend()
  }

  /// Only the first answer counts: when we stop, one comes before a late worker's.
  func answer(_ first: Response) {
    response.change { response in
      guard response == nil else { return }
      response = first
      // Within the lock, so that whoever comes second knows the connection is awake again.
      connection.resume()
    }
  }

  var answered: Response? {
    response.change { $0 }
  }
}
