import Foundation
import Kiosk
import Logging
import Store
import Testing

/// What the command line does with attended boxes.
@Suite struct `The office with attended boxes` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID())")
  private static let passphrase = "five calm words on paper"

  private func administration(
    _ resources: Resources, at time: String = "2026-11-18T10:00"
  ) throws -> Administration {
    try Administration(resources, data: folder, clock: try #require(ServiceClock(startingAt: time)))
  }

  private func start() throws {
    _ = try ServiceStart(Self.attended.get(), data: folder, clock: .system)
      .kiosk(log: TestLog().logger)
  }

  private static let attended = Result {
    try edited(
      "service.yaml",
      [("opening: automatic", "opening: attended"), ("counted-daily: 4", "counted-daily: 8")])
  }

  @Test func `does not serve before there is a passphrase, and says what to do`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let fault = #expect(throws: StoreFault.noPassphrase) { try start() }
    #expect(fault?.description.contains("run heard box --attend") == true)
    #expect(try !administration(Self.attended.get()).needsPassphrase())
  }

  @Test(arguments: [
    (passphrase, "five calm words in paper", "not the same"),
    ("too short", "too short", "too short"),
  ])
  func `refuses a passphrase that is short or mistyped`(
    _ first: String, _ second: String, _ said: String
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let administration = try administration(Self.attended.get())
    let fault = #expect(throws: AdministrationFault.self) {
      try administration.attendBoxes(passphrase: first, again: second)
    }
    #expect(fault?.description.contains(said) == true)
    #expect(throws: StoreFault.noPassphrase) { try start() }
  }

  @Test func `asks for the passphrase when a box needs it`() throws {
    let kiosk = try TestKiosk(try Self.attended.get())
    let said = try Administration(
      kiosk.resources, data: kiosk.folder, clock: .system
    ).attendBoxes(passphrase: Self.passphrase, again: Self.passphrase)
    #expect(said.hasPrefix("The passphrase is set. Keep it on paper"))
    for _ in 0..<8 {
      try Visitor(at: kiosk).beginAsMyself(About.now).choose("A bit").press("That is enough").press(
        "Send")
    }
    kiosk.clock.pass(days: 21)
    kiosk.kiosk.keepHouse()
    #expect(try kiosk.store.periodsWithResponses().isEmpty)
    let time = try #require(ServiceClock(startingAt: "2026-12-09T10:00"))
    let administration = try Administration(kiosk.resources, data: kiosk.folder, clock: time)
    #expect(try administration.needsPassphrase())
    #expect(administration.nextOpening.contains("with the passphrase"))
    #expect(try administration.openBox() == "Not opened: no box is due that holds enough.")
    #expect(throws: StoreFault.wrongPassphrase) {
      try administration.openBox(passphrase: "what was it?")
    }
    #expect(try administration.openBox(passphrase: Self.passphrase).hasPrefix("Opened."))
    #expect(try kiosk.opened().count == 5)
    #expect(try administration.needsPassphrase(), "three wait for the next opening, locked too")
  }
}
