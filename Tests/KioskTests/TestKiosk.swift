import Foundation
import HTTP
import Kiosk
import Logging
import Store
import Survey
import System

/// The service as it runs, on any free port, over a folder that goes when the test is over.
final class TestKiosk: Answering {
  let folder: URL
  let clock = TestClock()
  let log = TestLog()
  private(set) var store: Store
  private(set) var served: ServedKiosk
  var kiosk: Kiosk { served.kiosk }
  private var server: Server
  private(set) var resources: Resources
  private let isGuarded: Bool

  /// By what a jump of the clock is noticed.
  let machine = TestMachine()

  /// The service with its own forms, or with others.
  ///
  /// - Parameter isGuarded: whether a clock that jumps is noticed.
  init(_ resources: Resources = TestKiosk.ours, isGuarded: Bool = false) throws {
    self.resources = resources
    self.isGuarded = isGuarded
    folder = FileManager.default.temporaryDirectory.appending(path: "kiosk-\(UUID().uuidString)")
    store = try Store(in: folder)
    served = ServedKiosk(
      try TestKiosk.kiosk(resources, store, clock, machine, isGuarded, log))
    server = try served.serve(on: TestKiosk.socket(), log: log.logger)
  }

  private static func kiosk(
    _ resources: Resources, _ store: Store, _ clock: TestClock, _ machine: TestMachine,
    _ isGuarded: Bool, _ log: TestLog
  ) throws -> Kiosk {
    let clockGuard = try ClockGuard(
      clock.now, elapsed: machine.elapsed, lastBelieved: store.lastBelieved())
    return try Kiosk(
      resources, store: store, clock: clock.now, guardedBy: isGuarded ? clockGuard : nil,
      log: log.logger)
  }

  deinit {
    server.stop(within: 5)
    try? FileManager.default.removeItem(at: folder)
  }

  var port: Int { server.port }

  /// Stops the service and starts it again on the same folder, perhaps with other forms.
  func restart(with resources: Resources? = nil) throws {
    server.stop(within: 5)
    self.resources = resources ?? self.resources
    store = try Store(in: folder)
    served = ServedKiosk(
      try TestKiosk.kiosk(self.resources, store, clock, machine, isGuarded, log))
    server = try served.serve(on: TestKiosk.socket(), log: log.logger)
  }

  /// Everything is read once; no test changes it.
  static let ours: Resources = {
    do { return try Resources() } catch { preconditionFailure("\(error)") }
  }()

  private static func socket() throws -> ListenSocket {
    try ListenSocket(at: Address(host: "127.0.0.1", port: 0))
  }
}

/// What lies in the store, as far as anyone can tell.
extension TestKiosk {
  /// Opens every box three weeks later and gives what was in it.
  func opened() throws -> [KeptAnswers] {
    clock.pass(days: 21)
    _ = try store.openBoxes(at: clock.now(), floor: 0, staying: 0)
    try store.dealComments(on: Day(of: clock.now()), chance: 1)
    return try store.responses(of: .quarter(of: Day(of: clock.now()))).map(KeptAnswers.init)
  }

  /// Whether these letters stand anywhere in the files.
  func holds(_ text: String) throws -> Bool {
    try store.checkpoint()
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return try files.contains { file in
      try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        && Data(contentsOf: file).range(of: Data(text.utf8)) != nil
    }
  }
}

/// The clock on the wall, which a test moves.
final class TestClock: Sendable {
  private let moment = Monitor(TestClock.start)

  /// A Wednesday morning.
  private static var start: Moment {
    (Day(2026, 11, 18) ?? Day(number: 0)).moment(hour: 10)
  }

  var now: Survey.Clock { { [self] in moment.withLock { $0 } } }

  /// What anybody can do to a clock, as time passing also does.
  func pass(seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
  func pass(days: Int) { pass(seconds: days * 86_400) }
}

/// How long a machine has been running, which nobody can set.
final class TestMachine: Sendable {
  private let seconds = Monitor(0)

  var elapsed: @Sendable () -> Int { { [self] in seconds.withLock { $0 } } }

  func pass(seconds passed: Int) { seconds.withLock { $0 += passed } }
}

/// Everything that was logged.
final class TestLog: Sendable {
  private let lines = Monitor<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  var logger: Logger { Logger(label: "heard", factory: { _ in Ear(log: self) }) }

  private struct Ear: LogHandler {
    let log: TestLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
  }
}
