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

  @Test func `to the same question leave the later one, which says so`() throws {
    var times = 0
    for _ in 0..<100 {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
      let replies = try send([("/visit/5", "yes"), ("/visit/5", "no")], of: ana)
      #expect(replies.map(\.status) == [303, 303])
      let told = replies.compactMap { $0.all("Location").first }.filter { $0.contains("twice") }
      try ana.open(told.first ?? "/visit/5")
      #expect([["Yes"], ["No"]].contains(try ana.page.ticked))
      guard !told.isEmpty else { continue }
      times += 1
      #expect(told.count == 1)
      #expect(try ana.reads("Two answers came at the same time. Please check this one."))
      #expect(try !ana.press("Continue").reads("at the same time"))
    }
    #expect(times > 0)
  }

  @Test func `say nothing when they are the same: a hand that shakes presses twice`() throws {
    for _ in 0..<50 {
      let ana = try Visitor(at: kiosk).beginAsMyself(About.now)
      let replies = try send([("/visit/5", "yes"), ("/visit/5", "yes")], of: ana)
      #expect(replies.allSatisfy { $0.all("Location").first == "/visit/6" })
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
    try send(ticks, words: words, of: ana).map(\.status)
  }

  private func send(
    _ ticks: [(String, String)], words: [(String, String)] = [], of ana: Visitor
  ) throws -> [Wire.Reply] {
    let requests =
      ticks.map { BrowserRequest.post($0.0, [("answer", $0.1), ("then", "next")]) }
      + words.map { BrowserRequest.post($0.0, [("words", $0.1), ("then", "next")]) }
    let bytes = requests.map { $0.bytes(to: kiosk.port, with: ana.cookies) }
    let wire = Wire(port: kiosk.port)
    let replies = Monitor<[Wire.Reply]>([])
    DispatchQueue.concurrentPerform(iterations: bytes.count) { place in
      guard let reply = try? wire.exchange(bytes[place]) else { return }
      replies.withLock { $0.append(reply) }
    }
    return replies.withLock { $0 }
  }
}
