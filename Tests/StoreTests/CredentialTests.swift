import Accounts
import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `What an account is proved by` {
  let now = on(2026, 11, 18)
  let context: TestStore
  var store: Store { context.store }

  init() throws {
    context = try TestStore()
    for (name, role) in [("ana", Role.viewer), ("ben", .manager)] {
      try store.setPassword(
        try PasswordHash.fresh(of: "a long pass phrase", cost: 10), of: name, as: role)
    }
  }

  @Test func `is a code too, once it has a second step`() throws {
    #expect(try store.credentials(of: "ana")?.secondStep == nil)
    let step = SecondStep.fresh()
    try store.setSecondStep(step, of: "ana")
    try context.reopen()
    let credentials = try #require(try store.credentials(of: "ana"))
    #expect(credentials.secondStep == step)
    #expect(credentials.step(of: step.code(at: now.seconds / 30), at: now) == now.seconds / 30)
    #expect(try store.credentials(of: "ben")?.secondStep == nil)
    #expect(try context.filesHolding(step.text).isEmpty)
  }

  @Test func `is a code that is used up, by whoever comes first`() throws {
    let step = SecondStep.fresh()
    try store.setSecondStep(step, of: "ana")
    let half = now.seconds / 30
    #expect(try store.use(step: half, of: "ana"))
    #expect(try !store.use(step: half, of: "ana"))
    #expect(try !store.use(step: half - 1, of: "ana"))
    let code = step.code(at: half)
    #expect(try store.credentials(of: "ana")?.step(of: code, at: now) == nil)
  }

  @Test func `is not the password alone when the key to the codes is lost`() throws {
    try store.setSecondStep(.fresh(), of: "ana")
    try FileManager.default.removeItem(at: context.key("account"))
    try Store.beginAnew(.account, in: context.folder)
    try context.reopen()
    #expect(throws: StoreFault.lostSecondStep) { try store.credentials(of: "ana") }
    try store.setSecondStep(nil, of: "ana")
    #expect(try store.credentials(of: "ana")?.secondStep == nil)
  }

  @Test func `can be changed without changing the role`() throws {
    let session = SessionToken.fresh()
    try store.beginSession(session.id, of: "ben", lapsing: now.adding(seconds: 3_600))
    #expect(try store.accountSummaries(at: now).map(\.isSignedIn) == [false, true])
    try store.changePassword(to: .fresh(of: "another pass phrase"), of: "ben")
    #expect(try store.credentials(of: "ben")?.password.matches("another pass phrase") == true)
    #expect(try store.account(of: session.id, at: now) == nil)
    #expect(try store.accountSummaries(at: now).map(\.account.role) == [.viewer, .manager])
  }

  @Test func `ends with the account, and one person's leaves the others`() throws {
    let sessions = ["ana": SessionToken.fresh(), "ben": .fresh()]
    for (name, token) in sessions {
      try store.beginSession(token.id, of: name, lapsing: now.adding(seconds: 3_600))
    }
    #expect(try store.removeAccount("ana"))
    #expect(try !store.removeAccount("ana"))
    #expect(try store.account(of: try #require(sessions["ana"]).id, at: now) == nil)
    #expect(try store.account(of: try #require(sessions["ben"]).id, at: now)?.role == .manager)
    try store.endAllSessions()
    #expect(try store.account(of: try #require(sessions["ben"]).id, at: now) == nil)
  }
}

@Suite struct `What the team did` {
  @Test func `is told newest first, a page at a time`() throws {
    let test = try TestStore()
    let store = test.store
    defer { withExtendedLifetime(test) {} }
    let day = Day(of: on(2026, 11, 18))
    for number in 1...5 { try store.audit("deed \(number)", by: "ana", on: day) }
    let first = try store.auditEntries(atMost: 3)
    #expect(first.map(\.text) == ["deed 5", "deed 4", "deed 3"])
    let rest = try store.auditEntries(before: try #require(first.last).number, atMost: 3)
    #expect(rest.map(\.text) == ["deed 2", "deed 1"])
    #expect(rest.allSatisfy { $0.day == day && $0.account == "ana" })
  }

  @Test func `is noted once a day where it may happen a thousand times`() throws {
    let test = try TestStore()
    let store = test.store
    defer { withExtendedLifetime(test) {} }
    let day = Day(of: on(2026, 11, 18))
    for _ in 0..<3 { try store.auditOnce("was refused", by: "ana", on: day) }
    try store.auditOnce("was refused", by: "ana", on: day.adding(days: 1))
    try store.auditOnce("was refused", by: "ben", on: day)
    #expect(try store.auditEntries(atMost: 9).count == 3)
  }
}
