import Foundation
import GRDB
import Kiosk
import Store
import Testing

/// What whoever holds the disk, with all its keys, could lay side by side.
@Suite struct `What was said at the start and at the end` {
  private let kiosk: TestKiosk

  init() throws { kiosk = try CardVisits.kiosk() }

  @Test func `is joined by nothing in the data, card or no card`() throws {
    let (ana, words) = try made()
    let start = try Trace(of: kiosk)
    #expect(start.rows("card").count == 1 && start.rows("sealedResponse").count == 1)

    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    try ben.choose("Yes").press("Continue").choose("Yes, but I did not say").press("Continue")
    let underWay = try Trace(of: kiosk)
    #expect(underWay.rows("draft").count == 1)
    #expect(start.valuesFound(in: underWay.rows("draft").flatMap { $0 }) == [])

    try ben.press("That is enough").press("Send")
    let end = try Trace(of: kiosk)
    #expect(end.rows("card").isEmpty && end.rows("draft").isEmpty)
    let sealed = end.rows("sealedResponse").filter { !start.rows("sealedResponse").contains($0) }
    #expect(sealed.count == 1)
    #expect(start.valuesFound(in: sealed.flatMap { $0 }) == [])
    for secret in [words, ana.secret, ben.secret].compactMap(\.self) {
      #expect(!end.files.contains { $0.range(of: Data(secret.utf8)) != nil })
    }
    for card in start.rows("card").flatMap({ $0 }) {
      #expect(!end.files.contains { $0.range(of: card.prefix(16)) != nil })
    }
  }

  @Test func `is joined by nothing once the box is open`() throws {
    let (_, words) = try made()
    let start = try Trace(of: kiosk)
    let ben = try CardVisits.ending(at: kiosk).write(words).press("Continue")
    try ben.choose("Yes").press("Continue").press("That is enough").press("Send")
    let before = try Trace(of: kiosk)
    #expect(try kiosk.opened().count == 2)
    let opened = try Trace(of: kiosk)
    let responses = opened.rows("response")
    #expect(responses.count == 2)
    #expect(Set(responses[0]).intersection(responses[1]).allSatisfy { $0.count < 8 })
    for row in start.rows("card") + before.rows("sealedResponse") {
      for value in row where value.count >= 16 {
        #expect(!opened.files.contains { $0.range(of: value.prefix(16)) != nil })
      }
    }
  }

  @Test func `leaves cards of one length, whatever is on them`() throws {
    let all = try CardVisits.offered(
      [
        "To make more friends", "The harm to stop", "My money or things back",
        "To choose where I live",
      ],
      at: kiosk)
    try all.press("Yes, give me a card")
    _ = try made()
    #expect(Set(try Trace(of: kiosk).rows("card").map { $0.map(\.count) }).count == 1)
  }

  private func made() throws -> (Visitor, String) {
    let ana = try CardVisits.offered(at: kiosk).press("Yes, give me a card")
    return (ana, try CardVisits.words(of: ana))
  }
}

/// Every row and every file, as they lie there.
private struct Trace {
  private let tables: [String: [[Data]]]
  let files: [Data]

  init(of kiosk: TestKiosk) throws {
    try kiosk.store.checkpoint()
    let path = kiosk.folder.appending(path: Store.fileName).path(percentEncoded: false)
    tables = try DatabaseQueue(path: path, configuration: .patient).read { db in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      return try names.reduce(into: [:]) { tables, name in
        tables[name] = try Row.fetchAll(db, sql: "SELECT * FROM \(name)").map(Trace.values)
      }
    }
    let folder = kiosk.folder.path(percentEncoded: false)
    files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { !$0.hasSuffix("-shm") }
      .compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
  }

  func rows(_ table: String) -> [[Data]] { tables[table] ?? [] }

  /// The long values of the start's rows that stand anywhere in others. A week or a quarter is short.
  func valuesFound(in others: [Data]) -> [Data] {
    (rows("card") + rows("sealedResponse")).flatMap { $0 }.filter { $0.count >= 16 }
      .filter { value in others.contains { $0.range(of: value.prefix(16)) != nil } }
  }

  private static func values(of row: Row) -> [Data] {
    row.map { _, value in
      switch value.storage {
      case .blob(let data): data
      case .string(let text): Data(text.utf8)
      case .int64(let number): Data("\(number)".utf8)
      default: Data()
      }
    }
  }
}
