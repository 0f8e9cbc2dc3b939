import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The key of a box` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }
  let week = Week(of: Day(of: Self.answered))

  init() throws { context = try TestStore() }

  @Test func `is made with the first answer of the week and used for all of them`() throws {
    #expect(try context.boxKeys().isEmpty)
    for _ in 0..<3 { try Respondent().answer(in: store, at: Self.answered) }
    #expect(try context.boxKeys() == ["box-2026-11-16.key"])
    let kept = try Data(contentsOf: context.key("box-2026-11-16"))
    try context.reopen()
    try Respondent().answer(in: store, at: Self.answered)
    #expect(try Data(contentsOf: context.key("box-2026-11-16")) == kept)
  }

  @Test func `is the same for two front ends that begin the week together`() throws {
    let stores = try (0..<8).map { _ in try Store(in: context.folder) }
    DispatchQueue.concurrentPerform(iterations: stores.count) { [week] number in
      _ = try? stores[number].keys.slot(of: week)
    }
    for store in stores { try Respondent().answer(in: store, at: Self.answered) }
    let opening = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 0)
    #expect(try context.number("SELECT count(*) FROM response") == 8)
  }

  @Test func `is destroyed with the opening, and what it sealed stays sealed`() throws {
    var stolen: [SealedResponse] = []
    for _ in 0..<8 {
      let person = Respondent()
      try person.begin(in: store, at: Self.answered)
      stolen.append(try person.sealed(for: store, at: Self.answered))
      _ = try store.send(stolen[stolen.count - 1], endingDraft: person.token.draftID)
    }
    let kept = [UInt8](try Data(contentsOf: context.key("box-2026-11-16")))
    let key = try #require(BoxKey(week: week, stored: kept))
    #expect(throws: Never.self) { try key.open(stolen[0]) }
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(try context.boxKeys().isEmpty)
    for (name, bytes) in try context.files() {
      #expect(bytes.firstRange(of: kept) == nil, "the key is still in \(name)")
    }
    let next = try BoxKey(week: week, stored: context.freshKey(of: week))
    #expect(throws: SealFault.broken) { try next?.open(stolen[0]) }
  }

  @Test func `that a power cut brought back is destroyed in the next round`() throws {
    for _ in 0..<8 { try Respondent().answer(in: store, at: Self.answered) }
    let file = context.key("box-2026-11-16")
    let kept = try Data(contentsOf: file)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    for name in [path(of: file), path(of: file) + ".77"] {
      try #require(
        FileManager.default.createFile(
          atPath: name, contents: kept, attributes: [.posixPermissions: 0o600]))
    }
    try context.reopen()
    let again = try store.openBoxes(at: Self.opening.adding(seconds: 60), floor: 8)
    #expect(again.wasOpened == false)
    #expect(try context.boxKeys().isEmpty)
    #expect(try context.number("SELECT count(*) FROM response") == 8)
  }

  @Test func `of the week that is going on is left alone`() throws {
    _ = try store.keys.slot(of: week)
    _ = try store.openBoxes(at: Self.answered, floor: 8)
    #expect(try context.boxKeys() == ["box-2026-11-16.key"])
  }

  @Test func `opens nothing that was put under another name`() throws {
    let ana = Respondent()
    let ben = Respondent()
    let sealed = try ana.sealed(for: store, at: Self.answered)
    let copy = SealedResponse(id: ben.id(in: store), week: week, bytes: sealed.bytes)
    let key = try #require(
      BoxKey(week: week, stored: [UInt8](try Data(contentsOf: context.key("box-2026-11-16")))))
    #expect(try key.open(sealed) == ana.response())
    #expect(throws: SealFault.broken) { try key.open(copy) }
  }
}

@Suite struct `Answers that cannot be read` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func answer(_ count: Int, at now: Moment = Self.answered) throws {
    for _ in 0..<count { try Respondent(liking: everydayWords(3)).answer(in: store, at: now) }
  }

  private func spoil(_ count: Int) throws {
    try context.meddle(
      """
      UPDATE sealedResponse SET sealed = zeroblob(1084)
      WHERE id IN (SELECT id FROM sealedResponse ORDER BY id LIMIT \(count))
      """)
  }

  @Test func `stay in the box, are told, and keep their key`() throws {
    try answer(9)
    try spoil(1)
    let opening = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(opening.wasOpened && opening.unreadable == 1)
    #expect(try context.number("SELECT count(*) FROM response") == 8)
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 1)
    #expect(try context.boxKeys() == ["box-2026-11-16.key"])
  }

  @Test func `count for nothing: the others wait for the floor`() throws {
    try answer(8)
    try spoil(3)
    let opening = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(opening.wasOpened == false)
    #expect(opening.unreadable == 3)
    #expect(try context.number("SELECT count(*) FROM response") == 0)
  }

  @Test func `hurry nobody after a year`() throws {
    try answer(1)
    try spoil(1)
    try answer(4, at: on(2027, 11, 17))
    let opening = try store.openBoxes(at: on(2027, 11, 29, at: 6), floor: 8)
    #expect(opening.wasOpened == false)
    #expect(try context.number("SELECT count(*) FROM response") == 0)
  }

  @Test func `are told when the key is lost, and come back with it`() throws {
    try answer(8)
    let file = context.key("box-2026-11-16")
    let kept = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    try context.reopen()
    #expect(try store.openBoxes(at: Self.opening, floor: 8).unreadable == 8)
    try kept.write(to: file)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: path(of: file))
    #expect(try store.openBoxes(at: Self.opening, floor: 8).wasOpened)
    #expect(try context.number("SELECT count(*) FROM response") == 8)
  }
}

@Suite struct `A box that stays short` {
  static let answered = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws {
    context = try TestStore()
    for _ in 0..<3 {
      try Respondent(liking: "liked \(everydayWords(3))").answer(in: store, at: Self.answered)
    }
  }

  @Test func `waits a year`() throws {
    #expect(try store.openBoxes(at: on(2027, 11, 14, at: 23), floor: 8).wasOpened == false)
    #expect(try store.openBoxes(at: on(2027, 11, 15, at: 6), floor: 8).wasOpened)
  }

  @Test func `is then counted into its year, and its words are destroyed`() throws {
    _ = try store.openBoxes(at: on(2027, 11, 15, at: 6), floor: 8)
    #expect(try store.periodsWithResponses() == [.year(startingIn: 2027)])
    #expect(try store.responses(of: .year(startingIn: 2027)).count == 3)
    #expect(try store.responses(of: .quarter(year: 2027, number: 4)).isEmpty)
    #expect(try context.number("SELECT count(*) FROM comment") == 0)
    #expect(try context.filesHolding(everydayWords(3)).isEmpty)
    #expect(try context.boxKeys().isEmpty)
  }
}

extension TestStore {
  /// A new key for a week whose key was destroyed.
  func freshKey(of week: Week) throws -> [UInt8] {
    _ = try store.keys.slot(of: week)
    return [UInt8](try Data(contentsOf: key("box-\(week)")))
  }
}
