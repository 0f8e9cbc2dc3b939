import Glibc
import Synchronization
import System

/// How long each connection may take over a whole request, and who goes when the house is full.
///
/// The library closes a connection that is silent. One that sends a byte now and then would stay for
/// ever, so whoever has not sent a whole request in time is cut off, and the slowest of them make room
/// when too many are there.
final class Deadlines: Sendable {
  private let limits: Limits
  private let lines = Monitor(Lines())

  private struct Lines: Sendable {
    var all: [ObjectIdentifier: Line] = [:]
    var isOver = false
  }

  init(_ limits: Limits) {
    self.limits = limits
    Thread.detach { [lines] in Deadlines.watch(lines) }
  }

  deinit { lines.change { $0.isOver = true } }

  /// A browser has come. Where too many are there, whoever waits longest for the rest of a request goes.
  func begin(on socket: Int32) -> Line {
    lines.change { lines in
      let isFull = lines.all.count >= limits.connections && !Deadlines.cutSlowest(of: lines)
      let line = Line(on: socket, limits, isTooMany: isFull)
      lines.all[ObjectIdentifier(line)] = line
      return line
    }
  }

  /// Whether somebody has just come whose first request is still on its way. A browser that opens a
  /// line for later is not waited for.
  var hasNewcomers: Bool {
    lines.change { $0.all.values.contains(where: \.isNewcomer) }
  }

  /// It is gone. Its socket is closed only after this, so that no other one is cut by mistake.
  func end(_ line: Line) {
    lines.change { $0.all[ObjectIdentifier(line)] = nil }
  }

  /// Wakes each second; holds nothing but the lines, and ends with the server.
  private static func watch(_ lines: Monitor<Lines>) {
    var isOver = false
    while !isOver {
      usleep(1_000_000)
      isOver = lines.change { lines in
        for line in lines.all.values where line.isLate && !line.isCut { line.cut() }
        return lines.isOver
      }
    }
  }

  /// False if nobody can go.
  private static func cutSlowest(of lines: Lines) -> Bool {
    let slowest = lines.all.values.lazy.filter { !$0.isAsked && !$0.isCut }
      .min { $0.end < $1.end }
    slowest?.cut()
    return slowest != nil
  }
}

extension Deadlines {
  /// A connection, and until when it may take. Its own thread tells how far it is, another one looks:
  /// no request waits for a lock.
  final class Line: Sendable {
    /// It came when the house was full and nobody could go.
    let isTooMany: Bool
    private let socket: Int32
    private let arrival = Line.now
    private let wholeRequest: Int
    private let wholeReply: Int
    private let turn = Atomic(Turn.first)
    private let deadline: Atomic<Int>
    private let wasCut = Atomic(false)

    private enum Turn: UInt8, AtomicRepresentable {
      /// Nothing was asked for on it yet.
      case first
      /// Its request is whole: we are at work for it, or it reads what we say.
      case asked
      /// It has its reply, and may ask for something else.
      case resting
    }

    fileprivate init(on socket: Int32, _ limits: Limits, isTooMany: Bool) {
      self.socket = socket
      self.isTooMany = isTooMany
      wholeRequest = limits.requestSeconds * Line.second
      wholeReply = limits.replySeconds * Line.second
      deadline = Atomic(arrival + wholeRequest)
    }

    /// Its request is whole.
    func ask() { go(to: .asked, for: wholeReply) }

    /// It has its reply.
    func rest() { go(to: .resting, for: wholeRequest) }

    private func go(to next: Turn, for time: Int) {
      deadline.store(Line.now + time, ordering: .relaxed)
      turn.store(next, ordering: .relaxed)
    }

    fileprivate var end: Int { deadline.load(ordering: .relaxed) }
    fileprivate var isLate: Bool { end < Line.now }
    fileprivate var isAsked: Bool { turn.load(ordering: .relaxed) == .asked }
    fileprivate var isCut: Bool { wasCut.load(ordering: .relaxed) }

    fileprivate var isNewcomer: Bool {
      turn.load(ordering: .relaxed) == .first && !isCut && arrival > Line.now - 3 * Line.second
    }

    /// The library sees that nobody is there any more, and closes.
    fileprivate func cut() {
      wasCut.store(true, ordering: .relaxed)
      shutdown(socket, Int32(SHUT_RDWR))
    }

    private static let second = 1_000_000_000

    /// Nanoseconds since the machine was started.
    private static var now: Int {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * second + time.tv_nsec
    }
  }
}
