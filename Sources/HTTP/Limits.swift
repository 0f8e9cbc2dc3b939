/// How much of us anyone may have at once.
public struct Limits: Sendable {
  /// The longest form that may be posted.
  public var bodyBytes = 64 * 1024
  /// The most values in a form, or behind a question mark.
  public var fields = 1000
  /// The longest path.
  public var pathBytes = 4 * 1024
  /// The longest headers that get our own refusal; the library itself refuses twice as long ones.
  public var headerBytes = 16 * 1024
  /// Threads that wait for connections; a kept page is sent by them directly.
  public var eventThreads = Processors.count
  /// Threads that do what takes a while.
  public var workers = 8
  /// Requests that may wait for a worker before the next is told that we are busy.
  public var waiting = 1024
  /// Connections held open at once.
  public var connections = 4096
  /// A silent connection is closed after so long.
  public var idleSeconds = 30
  /// A whole request must be here after so long, counted from the end of the one before.
  public var requestSeconds = 60
  /// A whole reply must have been made and read after so long.
  public var replySeconds = 300
  /// Networks from which one address may hold any number of connections, as a proxy's does.
  public var trusted: [Network] = []

  /// What suits a small machine at a kiosk.
  public init() {}

  /// One address must not keep everyone else out.
  var connectionsPerAddress: Int { max(1, connections / 4) }
}
