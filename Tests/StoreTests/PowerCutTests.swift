import Anonymity
import Foundation
import SeededDice
import Store
import Testing

@Suite struct `A program that is killed` {
  @Test func `has kept all that it said it kept`() throws {
    let context = try TestStore()
    var dice = Dice(seed: 20)
    var said: [String] = []
    for _ in 0..<20 {
      let child = try Busy(in: context.folder)
      let lines = child.lines(thenKilledAfter: Int.random(in: 1...80, using: &dice))
      #expect(!lines.isEmpty)
      said += lines
    }
    try context.reopen()
    let kept = Kept(saidBy: said)
    #expect(kept.sent.count > 20 && kept.drafts.count > 20)
    for token in kept.sent {
      #expect(try context.store.holds(ResponseID(bytes: token.draftID.bytes)))
      #expect(try context.store.draft(token.draftID) == nil)
    }
    for (token, number) in kept.drafts {
      // Sent since, and killed before it could say so.
      if try context.store.holds(ResponseID(bytes: token.draftID.bytes)) { continue }
      let sealed = try #require(try context.store.draft(token.draftID))
      #expect(try token.open(sealed).done.count >= number)
    }
    #expect(try context.texts("PRAGMA integrity_check") == ["ok"])
  }
}

/// A program of its own that answers without rest in a store.
private final class Busy {
  private let process = Process()
  private let pipe = Pipe()

  init(in folder: URL) throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "busy")
    process.arguments = [path(of: folder)]
    process.standardOutput = pipe
    try process.run()
  }

  /// What it said until it was killed in the middle of its work, once it had said so much.
  func lines(thenKilledAfter count: Int) -> [String] {
    var said = Data()
    while true {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      said += more
      if said.count(where: { $0 == 10 }) >= count { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }
}

/// What must be there: visits with their last answer, and responses.
private struct Kept {
  private(set) var drafts: [(VisitToken, Int)] = []
  private(set) var sent: [VisitToken] = []

  init(saidBy lines: [String]) {
    var last: [String: Int] = [:]
    for words in lines.map({ $0.split(separator: " ").map(String.init) }) {
      last[words[1]] = words[0] == "sent" ? .max : Int(words[2])
    }
    for (cookie, number) in last {
      guard let token = VisitToken(cookie: cookie) else { continue }
      if number == .max { sent.append(token) } else { drafts.append((token, number)) }
    }
  }
}
