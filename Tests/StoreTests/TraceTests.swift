import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `What is left of a person in the files` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  /// A name and a number that no file may ever hold; nobody was given this number.
  static let marks = ["Fitzwilliam", "fitzwilliam", "999 476 5915", "9994765915"]
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  private func person(_ number: Int = 1) -> Respondent {
    Respondent(
      liking: "\(everydayWords(number)) and Mr Fitzwilliam has my nhs number 999 476 5915")
  }

  private func expectNoMarks() throws {
    for mark in Self.marks { #expect(try context.filesHolding(mark).isEmpty, "\(mark)") }
  }

  @Test func `never a name or a number that was typed`() throws {
    var people = (0..<8).map(person)
    for person in people { try person.begin(in: store, at: Self.answered) }
    try expectNoMarks()
    people[0].draft.answers["told"] = .chosen(["yes"])
    _ = try store.keep(
      people[0].token.seal(people[0].draft), lapsing: Self.answered.adding(seconds: 86_400))
    try expectNoMarks()
    for person in people { try person.send(to: store, at: Self.answered) }
    try expectNoMarks()
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    try expectNoMarks()
    let words = try context.words(of: "good.text")
    #expect(words.count == 8)
    #expect(words.allSatisfy { $0.contains("[name]") && $0.contains("[nhs number]") })
  }

  @Test func `no words at all before the box is opened, then only in the one file`() throws {
    let people = (0..<8).map { _ in person() }
    for person in people { try person.begin(in: store, at: Self.answered) }
    #expect(try context.filesHolding(everydayWords(1)).isEmpty)
    for person in people { try person.send(to: store, at: Self.answered) }
    try store.checkpoint()
    #expect(try context.filesHolding(everydayWords(1)).isEmpty)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(try context.filesHolding(everydayWords(1)) == [Store.fileName])
  }

  @Test func `not what was chosen while it is sealed`() throws {
    try person().answer(in: store, at: Self.answered)
    for code in ["good.text", "\"who\"", "North"] {
      #expect(try context.filesHolding(code).isEmpty)
    }
  }

  @Test func `not what only the visitor holds: the cookie and the take-back words`() throws {
    let ana = person()
    try ana.begin(in: store, at: Self.answered)
    let cookie = ana.token.cookie
    let key = Data(
      stride(from: 0, to: 64, by: 2).compactMap { start in
        UInt8(cookie.dropFirst(start).prefix(2), radix: 16)
      })
    try #require(key.count == 32)
    for person in [ana] + (0..<8).map(person) where person.token != ana.token {
      try person.begin(in: store, at: Self.answered)
      try person.send(to: store, at: Self.answered)
    }
    try ana.send(to: store, at: Self.answered)
    for step in 0..<2 {
      for (name, bytes) in try context.files() {
        #expect(bytes.firstRange(of: key) == nil, "the cookie's key is in \(name) at step \(step)")
      }
      #expect(try context.filesHolding(cookie).isEmpty)
      #expect(try context.filesHolding(ana.takeBackWords.text).isEmpty)
      _ = try store.openBoxes(at: Self.opening, floor: 8)
    }
  }

  @Test func `nothing in the log beside the file after an opening or housekeeping`() throws {
    let retention = try Folder.forms.get().service.retention
    for number in 0..<8 { try person(number).answer(in: store, at: Self.answered) }
    #expect(try Data(contentsOf: context.log).count > 0)
    try store.keepHouse(at: Self.answered, keeping: retention)
    #expect(try Data(contentsOf: context.log).isEmpty)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    #expect(try Data(contentsOf: context.log).isEmpty)
  }

  @Test func `nothing sealed after an opening`() throws {
    var sealed: [[UInt8]] = []
    for number in 0..<60 {
      let person = person(number)
      try person.begin(in: store, at: Self.answered)
      let response = try person.sealed(for: store, at: Self.answered)
      sealed.append(response.bytes)
      _ = try store.send(response, endingDraft: person.token.draftID)
    }
    let pieces = Pieces(of: sealed)
    try store.checkpoint()
    #expect(pieces.found(in: try Data(contentsOf: context.file)) > 60)
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    for (name, bytes) in try context.files() {
      #expect(pieces.found(in: bytes) == 0, "sealed answers are still in \(name)")
    }
  }

  @Test func `no word of a comment that was deleted`() throws {
    for number in 0..<60 { try person(number).answer(in: store, at: Self.answered) }
    _ = try store.openBoxes(at: Self.opening, floor: 8)
    try store.keepHouse(
      at: on(2029, 1, 2), keeping: try Folder.forms.get().service.retention)
    for number in 0..<60 { #expect(try context.filesHolding(everydayWords(number)).isEmpty) }
  }
}
