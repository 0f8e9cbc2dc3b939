import Accounts
import Foundation
import GRDB
import Kiosk
import Store
import Testing

/// A small demonstration in a folder of its own, with an account for who looks at it: to set a password
/// anew would sign out whoever looks at the same folder in another test.
final class DemoFolder: Sendable {
  let folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
  let released: [String]

  init(quarters: Int = 6, visits: Int = 20) throws {
    var demonstration = try DemoFolder.demonstration(
      in: folder, quarters: quarters, visits: visits)
    released = try demonstration.run()
    try Store(in: folder).setPassword(
      TestKiosk.passwordHash.get(), of: Served.name, as: .manager)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  static func demonstration(
    in folder: URL, quarters: Int = 6, visits: Int = 20
  ) throws -> Demonstration {
    try Demonstration(
      TestKiosk.ours, in: folder, until: clock(), quarters: quarters, visitsAQuarter: visits)
  }

  static func clock() throws -> ServiceClock {
    try #require(ServiceClock(startingAt: "2026-11-21T12:00"))
  }

  static let madeUp = "These answers are made up. This is only to look at."

  /// Every released table as it was shown.
  var figures: [String] {
    get throws { try rows("SELECT period || name || content FROM release ORDER BY 1") }
  }

  var comments: [String] { get throws { try rows("SELECT words FROM comment ORDER BY 1") } }

  /// Writes into the store from outside.
  func change(_ statement: String) throws {
    let file = folder.appending(path: Store.fileName).path(percentEncoded: false)
    try DatabaseQueue(path: file, configuration: .patient).write { try $0.execute(sql: statement) }
  }

  private func rows(_ query: String) throws -> [String] {
    let file = folder.appending(path: Store.fileName).path(percentEncoded: false)
    return try DatabaseQueue(path: file, configuration: .patient).read {
      try String.fetchAll($0, sql: query)
    }
  }

  /// The one that the tests of a suite share.
  @TaskLocal static var here: DemoFolder?
}

/// Makes one demonstration for all tests of a suite, and removes it after the last.
struct DemonstrationTrait: SuiteTrait, TestScoping {
  var quarters = 6
  var visits = 20

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing tests: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let demo = try DemoFolder(quarters: quarters, visits: visits)
    defer { demo.remove() }
    try await DemoFolder.$here.withValue(demo) { try await tests() }
  }
}

extension Trait where Self == DemonstrationTrait {
  static var demonstration: DemonstrationTrait { DemonstrationTrait() }

  /// One with so many visits that a quarter has shares to show.
  static var fullQuarter: DemonstrationTrait { DemonstrationTrait(quarters: 1, visits: 260) }
}

extension Configuration {
  /// Waits while the service has the file to itself, as it has for a moment at each opening.
  static var patient: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    return configuration
  }
}
