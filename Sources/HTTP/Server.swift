import CMicrohttpd
import Glibc
import Synchronization
import System

/// Listens, reads each request whole, and sends what it is told to.
///
///     let server = try Server(on: ListenSocket(at: address)) { request in
///       .page("<h1>Hello</h1>")
///     }
public final class Server: Sendable {
  /// Where it listens, also if it was asked for any port.
  public let port: Int

  private let dispatcher: Dispatcher
  private let socket: ListenSocket
  private let daemon: Monitor<Daemon?>

  private struct Daemon: @unchecked Sendable {
    // Unchecked: the library locks what it keeps behind this pointer.
    let pointer: OpaquePointer
  }

  /// Starts at once; the socket is the server's from here on.
  ///
  /// - Parameters:
  ///   - everyReply: headers for each reply that does not set them itself.
  ///   - atOnce: says on the thread that a request came on how it is answered, and must not wait;
  ///     nil leaves it to `answer`.
  ///   - refusal: the page for a request that no handler sees, or for a reply that cannot be sent.
  ///   - busy: the page for a request that no worker has time for; it may hold what was filled in.
  ///   - log: gets the library's own remarks, without anything that a browser sent.
  ///   - answer: answers on a worker's thread and may wait.
  public init(
    on socket: ListenSocket, limits: Limits = Limits(), everyReply: [Header] = [],
    atOnce: @escaping @Sendable (Request) -> Dispatch? = { _ in nil },
    refusal: @escaping @Sendable (Status) -> Reply = { .text("\($0.code)\n", $0) },
    busy: (@Sendable (Request) -> Reply)? = nil,
    log: @escaping @Sendable (String) -> Void = { _ in },
    answer: @escaping @Sendable (Request) -> Reply
  ) throws(StartFault) {
    let busy = busy ?? { _ in refusal(.unavailable) }
    dispatcher = Dispatcher(
      limits, Handlers(atOnce: atOnce, answer: answer, busy: busy),
      DefaultHeaders(everyReply: everyReply, refusal: refusal), log: log)
    self.socket = socket
    port = socket.port
    let context = Unmanaged.passUnretained(dispatcher).toOpaque()
    let pointer = heard_start(socket.descriptor, limits.bounds, .ours, context)
    daemon = Monitor(pointer.map { Daemon(pointer: $0) })
    guard pointer != nil else {
      dispatcher.close()
      close(socket.descriptor)
      throw StartFault()
    }
  }

  deinit {
    stop(within: 0)
  }

  /// How many requests are being read, answered or sent.
  public var inFlight: Int { dispatcher.inFlight.load(ordering: .relaxed) }

  /// Waits until nothing is in flight; false if that takes longer.
  public func isQuiet(within seconds: Double) -> Bool {
    isOver(within: seconds) { inFlight == 0 }
  }

  private func isOver(within seconds: Double, _ condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition() {
      if ContinuousClock.now >= end { return false }
      usleep(2000)
    }
    return true
  }

  /// Lets nobody in any more, finishes what was begun, then stops. Whoever was let in a moment ago is
  /// answered as well.
  ///
  /// What is not finished in time is told that we are closed. Not to be called from a handler.
  public func stop(within seconds: Double) {
    let running = daemon.change { $0.take() }
    guard let running else { return }
    MHD_quiesce_daemon(running.pointer)
    _ = isOver(within: seconds) { inFlight == 0 && !dispatcher.deadlines.hasNewcomers }
    dispatcher.close()
    _ = isQuiet(within: min(seconds, 1))
    MHD_stop_daemon(running.pointer)
    // Only now: a thread may have been about to accept.
    close(socket.descriptor)
  }
}

/// Why the library did not start.
public struct StartFault: Error, CustomStringConvertible {
  /// The trouble and the cure.
  public var description: String {
    "the web server did not start; see the line above, and check that memory and threads are left"
  }
}

extension Limits {
  /// More than there is room for, for whom a full house is said to and whom others make room for.
  fileprivate static let spare = 256

  fileprivate var bounds: heard_bounds {
    heard_bounds(
      threads: UInt32(eventThreads), connections: UInt32(connections + Limits.spare),
      idle_seconds: UInt32(idleSeconds), connection_memory: headerBytes * 2)
  }
}
