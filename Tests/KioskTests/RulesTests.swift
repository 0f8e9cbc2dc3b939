import Embedded
import Foundation
import GRDB
import Kiosk
import Store
import Survey
import Testing

/// What the command line does when its forms say other rules than visitors saw.
@Suite struct `A command under other rules` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID())")
  private var data: URL { folder.appending(path: "data", directoryHint: .isDirectory) }

  /// A folder with the council's own forms, in which the floor is another one.
  private func forms(_ name: String, floor: Int) throws -> URL {
    let forms = folder.appending(path: name, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
    for (file, text) in Embedded.files(in: "Forms") {
      let text = text.replacing("floor: 8", with: "floor: \(floor)")
      try Data(text.utf8).write(to: forms.appending(path: file))
    }
    return forms
  }

  private func open(
    _ forms: URL?, at time: String = "2026-11-18T10:00", accepting: Bool = false
  ) throws -> Administration {
    try Administration(
      forms: forms, assets: nil, data: data,
      clock: try #require(ServiceClock(startingAt: time)),
      accepting: accepting)
  }

  /// The service, once, as visitors met it.
  private func serve(_ forms: URL?) throws {
    _ = try ServiceStart(
      forms: forms, assets: nil, audio: nil, data: data,
      clock: #require(ServiceClock(startingAt: "2026-11-18T10:00"))
    ).kiosk(log: TestLog().logger)
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  private func refusal(_ work: () throws -> Void) -> String {
    #expect(throws: RulesFault.self) { try work() }?.description ?? ""
  }

  @Test(arguments: [("2026-11-18T10:00", "2027-04-01"), ("2027-02-10T10:00", "2027-04-01")])
  func `changes the length of periods with the next 1 April`(
    _ time: String, _ day: String
  ) throws {
    defer { clean() }
    try serve(forms("theirs", floor: 8))
    let yearly = try forms("yearly", floor: 8)
    let service = yearly.appending(path: "service.yaml")
    let text = try String(contentsOf: service, encoding: .utf8)
    try Data(text.replacing("release: quarter", with: "release: year").utf8).write(to: service)
    let told = try open(yearly, at: time, accepting: true).acceptRules()
    #expect(told.contains("Periods are another length from \(day) on, and not before."))
    let promised = try Store(in: data).promisedRules()
    #expect(promised.release(in: .year(startingIn: 2026)) == .quarter)
    #expect(promised.release(in: .year(startingIn: 2027)) == .year)
  }

  @Test func `is refused, and told both`() throws {
    defer { clean() }
    let theirs = try forms("theirs", floor: 20)
    try serve(theirs)
    let said = refusal { _ = try open(forms("other", floor: 12)) }
    #expect(said.contains("floor 20, but 12 now") && said.contains("heard rules --accept"))
    #expect(said.contains(theirs.path(percentEncoded: false).dropLast()))
  }

  @Test func `without forms uses those that were served last`() throws {
    defer { clean() }
    try serve(forms("theirs", floor: 20))
    #expect(try open(nil).nextOpening.contains("if it holds 20 or more answers"))
    try serve(nil)
    #expect(try open(nil).rules().contains("  floor 20"))
  }

  @Test func `is refused when the forms that were served are gone`() throws {
    defer { clean() }
    let theirs = try forms("theirs", floor: 20)
    try serve(theirs)
    try FileManager.default.removeItem(at: theirs)
    let said = refusal { _ = try open(nil) }
    #expect(said.contains("no longer in") && said.contains("--forms"))
    try serve(forms("moved", floor: 20))
    #expect(try open(nil).nextOpening.contains("20 or more"))
  }

  @Test func `is not asked for them where it works on accounts and the clock alone`() throws {
    defer { clean() }
    let theirs = try forms("theirs", floor: 20)
    try serve(theirs)
    try FileManager.default.removeItem(at: theirs)
    let opened = try OpenedData(in: data, clock: .system)
    #expect(try opened.accounts().first?.hasPrefix("There is no account yet") == true)
    #expect(try opened.clockState().hasPrefix("The clock shows "))
  }

  @Test func `is let in where the service ran with the program's own forms`() throws {
    defer { clean() }
    try serve(nil)
    #expect(try open(nil).rules().first?.contains("the program's own forms") == true)
    #expect(refusal { _ = try open(forms("other", floor: 12)) }.contains("floor 8, but 12 now"))
  }

  @Test func `is let in once it was accepted, and holds from the next box on`() throws {
    defer { clean() }
    try serve(forms("theirs", floor: 20))
    let other = try forms("other", floor: 12)
    let said = try open(other, accepting: true).acceptRules()
    #expect(said.first == "Accepted, from the box of the week of 2026-11-23 on:")
    #expect(said.contains("  floor 20, but 12 now"))
    try serve(other)
    let promised = try Store(in: data).promisedRules()
    let answered = Week(of: try #require(Day(2026, 11, 18)))
    #expect(promised.floor(forAnswersOf: [answered]) == 20)
    #expect(promised.floor(forAnswersOf: [answered.adding(weeks: 1)]) == 12)
    #expect(try open(other, accepting: true).acceptRules().first?.hasPrefix("Nothing") == true)
  }

  @Test func `opens and releases nothing of a first version before its first start`() throws {
    defer { clean() }
    try serve(nil)
    try forgetPromises()
    #expect(refusal { _ = try open(nil).openBox() }.contains("start the service once"))
    #expect(refusal { _ = try open(nil).release() }.contains("start the service once"))
    try serve(nil)
    #expect(try open(nil).openBox().hasPrefix("Not opened"))
  }

  /// As a folder of the first version is.
  private func forgetPromises() throws {
    let file = data.appending(path: Store.fileName).path(percentEncoded: false)
    try DatabaseQueue(path: file, configuration: .patient).write {
      try $0.execute(sql: "DELETE FROM promise")
    }
  }
}
