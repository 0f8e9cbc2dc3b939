import Foundation
import System
import Testing

/// One visit in two windows, or a post that a slow line sent twice.
@Suite struct `Two answers of one visit at once` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try TestKiosk() }

  @Test func `are both kept when they are to two questions`() throws {
    for round in 0..<100 {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now).choose("Yes").press("Continue")
      let statuses = try post(
        [("/visit/5", "bit"), ("/visit/6", "no")].shuffled(), of: ana)
      #expect(statuses == [303, 303])
      try ana.open("/visit/6").press("That is enough")
      let kept = try ana.kept
      #expect(kept["Are the workers listening to you?"] == "A bit", "round \(round)")
      #expect(kept["Do you know what is happening?"] == "No", "round \(round)")
    }
  }

  @Test func `to the same question leave the later one`() throws {
    for _ in 0..<100 {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
      let statuses = try post([("/visit/5", "yes"), ("/visit/5", "no")], of: ana)
      #expect(statuses == [303, 303])
      try ana.open("/visit/5")
      #expect([["Yes"], ["No"]].contains(try ana.page.ticked))
    }
  }

  @Test func `in own words are redacted once and kept beside the ticks`() throws {
    for _ in 0..<20 {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now).goOn(to: "What could be better?")
      let ticks = try ana.page.address
      try ana.choose("How long I waited").press("Say more in my own words")
      let words = try ana.page.address
      let statuses = try post(
        [(ticks, "treat")], words: [(words, "Mrs Smith was late.")], of: ana)
      #expect(statuses == [303, 303])
      try ana.open("/visit").goOn(to: "Check your answers")
      #expect(try ana.kept["What could be better?"] == "How people treated me")
      #expect(try ana.kept["What could be better? Use your own words."] == "Mrs [name] was late.")
    }
  }

  private func post(
    _ ticks: [(String, String)], words: [(String, String)] = [], of ana: Visitor
  ) throws -> [Int] {
    let requests =
      ticks.map { BrowserRequest.post($0.0, [("answer", $0.1), ("then", "next")]) }
      + words.map { BrowserRequest.post($0.0, [("words", $0.1), ("then", "next")]) }
    let bytes = requests.map { $0.bytes(to: kiosk.port, with: ana.crumbs) }
    let wire = Wire(port: kiosk.port)
    let statuses = Monitor<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: bytes.count) { place in
      let status = (try? wire.exchange(bytes[place]).status) ?? 0
      statuses.withLock { $0.append(status) }
    }
    return statuses.withLock { $0 }
  }
}
