internal import Logging
internal import System

/// Tells the log what is wrong with the service once, and once when it is right again.
final class StandingFaults: Sendable {
  private let log: Logger
  private let told = Monitor<Set<String>>([])

  init(log: Logger) { self.log = log }

  func tell(_ health: Health) {
    let found = Set(health.problems.map(\.description))
    told.withLock { told in
      for problem in found.subtracting(told).sorted() { log.error("\(problem)") }
      for problem in told.subtracting(found).sorted() { log.write(.noLongerSo, problem) }
      told = found
    }
  }
}
