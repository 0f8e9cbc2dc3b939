import Anonymity
import Store
import Survey
import Testing

@Suite struct `Sending answers` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `puts them into the box and ends the visit`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: now)
    #expect(try ana.send(to: store, at: now) == .stored)
    #expect(try store.holds(ana.id(in: store)))
    #expect(try store.draft(ana.token.draftID) == nil)
  }

  @Test func `twice puts them in once`() throws {
    let ana = Respondent()
    try ana.answer(in: store, at: now)
    #expect(try ana.send(to: store, at: now) == .alreadyThere)
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 1)
  }

  @Test func `after the visit was thrown away puts nothing in`() throws {
    let ana = Respondent()
    try ana.begin(in: store, at: now)
    try store.forget(ana.token.draftID)
    #expect(try ana.send(to: store, at: now) == .visitIsGone)
    #expect(try store.holds(ana.id(in: store)) == false)
  }

  @Test func `under words that are taken leaves both people's answers alone`() throws {
    let ana = Respondent()
    let ben = Respondent()
    try ana.answer(in: store, at: now)
    try ben.begin(in: store, at: now)
    let slot = try store.keys.slot(of: Week(of: Day(of: now)))
    let clash = try slot.seal(try ben.response(), as: ana.id(in: store))
    #expect(try store.send(clash, endingDraft: ben.token.draftID) == .wordsAreTaken)
    #expect(try store.draft(ben.token.draftID) != nil)
    #expect(try ben.send(to: store, at: now) == .stored)
    #expect(try context.number("SELECT count(*) FROM sealedResponse") == 2)
  }

  @Test func `says the week and no other time`() throws {
    try Respondent().answer(in: store, at: now)
    #expect(try context.texts("SELECT week FROM sealedResponse") == ["2026-11-16"])
  }
}

@Suite struct `Taking answers back` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws { context = try TestStore() }

  @Test func `removes them from the box and from every file`() throws {
    let ana = Respondent()
    let sealed = try ana.sealed(for: store, at: now)
    try ana.begin(in: store, at: now)
    #expect(try store.send(sealed, endingDraft: ana.token.draftID) == .stored)
    #expect(try store.takeBack(ana.id(in: store)))
    #expect(try store.holds(ana.id(in: store)) == false)
    let beginning = Array(sealed.bytes[..<32])
    for (name, bytes) in try context.files() {
      #expect(bytes.firstRange(of: beginning) == nil, "still in \(name)")
    }
  }

  @Test func `works once`() throws {
    let ana = Respondent()
    try ana.answer(in: store, at: now)
    #expect(try store.takeBack(ana.id(in: store)))
    #expect(try store.takeBack(ana.id(in: store)) == false)
  }

  @Test func `touches nobody else's`() throws {
    let ana = Respondent()
    let ben = Respondent()
    for person in [ana, ben] { try person.answer(in: store, at: now) }
    #expect(try store.takeBack(ana.id(in: store)))
    #expect(try store.holds(ben.id(in: store)))
  }

  @Test func `comes too late once the box was opened`() throws {
    let people = (0..<8).map { _ in Respondent() }
    for person in people { try person.answer(in: store, at: now) }
    #expect(try store.openBoxes(at: on(2026, 11, 30, at: 6), floor: 8).wasOpened)
    #expect(try store.takeBack(people[0].id(in: store)) == false)
    #expect(try context.number("SELECT count(*) FROM response") == 8)
  }
}
