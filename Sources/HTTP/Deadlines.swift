import Glibc
import System

/// How long each connection may take over a whole request, and who goes when the house is full.
///
/// The library closes a connection that is silent. One that sends a byte now and then would stay for
/// ever, so whoever has not sent a whole request in time is cut off, and the slowest of them make room
/// when too many are there.
final class Deadlines: Sendable {
  private let most: Int
  private let wholeRequest: Duration
  private let wholeReply: Duration
  private let lines = Monitor(Lines())

  /// Connections by their numbers.
  private struct Lines: Sendable {
    var all: [UInt: Line] = [:]
    var isOver = false
  }

  private struct Line: Sendable {
    let socket: Int32
    let arrival: ContinuousClock.Instant
    /// Nothing was asked for on it yet.
    var isNew = true
    var end: ContinuousClock.Instant
    /// Its request is whole: we are at work for it, or it reads what we say.
    var isAsked = false
    /// It came when the house was full.
    let isTooMany: Bool
    var isCut = false
  }

  init(_ limits: Limits) {
    most = limits.connections
    wholeRequest = .seconds(limits.requestSeconds)
    wholeReply = .seconds(limits.replySeconds)
    Thread.detach { [lines] in Deadlines.watch(lines) }
  }

  deinit { lines.change { $0.isOver = true } }

  /// A browser has come. Where too many are there, whoever waits longest for the rest of a request goes.
  func begin(_ connection: UInt, on socket: Int32) {
    lines.change { lines in
      let isFull = lines.all.count >= most && !Deadlines.cutSlowest(of: &lines)
      let now = ContinuousClock.now
      lines.all[connection] = Line(
        socket: socket, arrival: now, end: now + wholeRequest, isTooMany: isFull)
    }
  }

  /// Whether it came when the house was full and nobody could go.
  func isTooMany(_ connection: UInt) -> Bool {
    lines.change { $0.all[connection]?.isTooMany ?? false }
  }

  /// Whether somebody has just come whose first request is still on its way. A browser that opens a
  /// line for later is not waited for.
  var hasNewcomers: Bool {
    let earliest = ContinuousClock.now - Deadlines.newcomers
    return lines.change { lines in
      lines.all.values.contains { $0.isNew && !$0.isCut && $0.arrival > earliest }
    }
  }

  private static let newcomers = Duration.seconds(3)

  /// Its request is whole.
  func ask(_ connection: UInt) {
    lines.change { lines in
      lines.all[connection]?.isAsked = true
      lines.all[connection]?.isNew = false
      lines.all[connection]?.end = .now + wholeReply
    }
  }

  /// It has its reply, and may ask for something else.
  func rest(_ connection: UInt) {
    lines.change { lines in
      lines.all[connection]?.isAsked = false
      lines.all[connection]?.end = .now + wholeRequest
    }
  }

  /// It is gone. Its socket is closed only after this, so that no other one is cut by mistake.
  func end(_ connection: UInt) {
    lines.change { lines in lines.all[connection] = nil }
  }

  /// Wakes each second; holds nothing but the lines, and ends with the server.
  private static func watch(_ lines: Monitor<Lines>) {
    var isOver = false
    while !isOver {
      usleep(1_000_000)
      isOver = lines.change { lines in
        let now = ContinuousClock.now
        for (connection, line) in lines.all where line.end < now && !line.isCut {
          cut(connection, in: &lines)
        }
        return lines.isOver
      }
    }
  }

  /// False if nobody can go.
  private static func cutSlowest(of lines: inout Lines) -> Bool {
    let slowest = lines.all.lazy.filter { !$0.value.isAsked && !$0.value.isCut }
      .min { $0.value.end < $1.value.end }
    guard let slowest else { return false }
    cut(slowest.key, in: &lines)
    return true
  }

  /// The library sees that nobody is there any more, and closes.
  private static func cut(_ connection: UInt, in lines: inout Lines) {
    guard let line = lines.all[connection] else { return }
    lines.all[connection]?.isCut = true
    shutdown(line.socket, Int32(SHUT_RDWR))
  }
}
