import Accounts
import Anonymity
import Foundation
import Survey
import Testing

@testable import Store

/// One thing that is written into a store: what must be there before, and then the writing itself,
/// which may be tried again.
struct StoreChange: Sendable, CustomTestStringConvertible {
  /// The method's name, and more where there are several ways to use it.
  let name: String
  /// Tables that are written in steps of their own, each of which is kept or not.
  let apart: Set<String>
  let prepare: @Sendable (TestStore) throws -> Writing

  typealias Writing = (Store) throws -> Void

  var method: String { String(name.prefix { $0.isLetter }) }
  var testDescription: String { name }

  init(
    _ name: String, apart: Set<String> = [],
    _ prepare: @escaping @Sendable (TestStore) throws -> Writing
  ) {
    self.name = name
    self.apart = apart
    self.prepare = prepare
  }

  /// Every method of the store that writes.
  static let all = ofVisits + ofBoxes + ofWords + ofTheTeam + ofAccounts + ofTheService
}

extension StoreChange {
  static let ofVisits: [StoreChange] = [
    StoreChange("begin, one of many") { _ in
      let ana = try Respondent().sealedDraft()
      return { _ = try $0.begin(ana, lapsing: tomorrow, at: now, among: 10) }
    },
    StoreChange("begin") { _ in
      let ana = try Respondent().sealedDraft()
      return { try $0.begin(ana, lapsing: tomorrow) }
    },
    StoreChange("replace") { test in
      let ana = try Respondent().sealedDraft()
      try test.store.begin(ana, lapsing: tomorrow)
      let next = SealedDraft(id: ana.id, bytes: ana.bytes.reversed())
      return { _ = try $0.replace(next, after: ana, lapsing: tomorrow.adding(seconds: 86_400)) }
    },
    StoreChange("forget") { test in
      let ana = Respondent()
      try ana.begin(in: test.store, at: now)
      return { try $0.forget(ana.token.draftID) }
    },
    StoreChange("forgetSentVisit") { test in
      let ana = Respondent()
      let sent = SealedDraft(id: ana.token.draftID, bytes: Array(repeating: 7, count: 1_100))
      try ana.begin(in: test.store, at: now)
      _ = try test.store.send(
        ana.sealed(for: test.store, at: now), endingDraft: ana.token.draftID,
        leaving: (sent, tomorrow))
      return { try $0.forgetSentVisit(sent.id) }
    },
    StoreChange("keep a card") { _ in { try $0.keep(card, madeOn: today) } },
  ]

  static let ofBoxes: [StoreChange] = [
    StoreChange("send") { test in
      let ana = Respondent()
      try ana.begin(in: test.store, at: now)
      try test.store.keep(card, madeOn: today)
      let sealed = try ana.sealed(for: test.store, at: now)
      let sent = SealedDraft(id: ana.token.draftID, bytes: Array(repeating: 7, count: 1_100))
      return {
        _ = try $0.send(
          sealed, endingDraft: ana.token.draftID, leaving: (sent, tomorrow), usingUp: card.id,
          in: "pl")
      }
    },
    StoreChange("takeBack") { test in
      let ana = Respondent()
      try ana.answer(in: test.store, at: now)
      let id = ana.id(in: test.store)
      return { _ = try $0.takeBack(id) }
    },
    StoreChange("openBoxes", apart: ["boxKey"]) { test in
      for _ in 0..<8 { try Respondent(liking: "they were kind").answer(in: test.store, at: now) }
      return { _ = try $0.openBoxes(at: on(2026, 11, 30), floor: 8, staying: 0) }
    },
  ]

  static let ofWords: [StoreChange] = [
    StoreChange("review") { test in
      let name = try test.keep(["they were kind"])[0]
      let review = CommentReview.approved(feeling: .good, themes: ["LIST"], suggested: [])
      return { _ = try $0.review(name, version: 0, as: review) }
    },
    StoreChange("cover") { test in
      let name = try test.keep(["they were kind"])[0]
      let words = Respondent.redactor.wordByWord("they were kind").covering([2])
      return { _ = try $0.cover(name, version: 0, with: words) }
    },
    StoreChange("dealComments") { test in
      for _ in 0..<8 { try Respondent(liking: "they were kind").answer(in: test.store, at: now) }
      _ = try test.store.openBoxes(at: on(2026, 11, 30), floor: 8, staying: 0, attendedBy: nil)
      return { try $0.dealComments(on: Day(of: on(2026, 11, 30)), chance: 1) }
    },
    StoreChange("markAsForeign") { test in
      let name = try test.keep(["byli mili"])[0]
      return { _ = try $0.markAsForeign(name, version: 0) }
    },
    StoreChange("translate") { test in
      let name = try test.keep(["byli mili"])[0]
      _ = try test.store.markAsForeign(name, version: 0)
      let english = Respondent.redactor.redact(RawWords("they were kind"))
      return { _ = try $0.translate(name, version: 1, into: english) }
    },
    StoreChange("markConcern") { test in
      let name = try test.keep(["he hits me"])[0]
      return { _ = try $0.markConcern(name, by: "ana", on: today) }
    },
    StoreChange("unmarkConcern") { test in
      let name = try test.concern()
      return { _ = try $0.unmarkConcern(about: name.comment, on: today) }
    },
    StoreChange("decide") { test in
      let name = try test.concern().name
      return { _ = try $0.decide(name, .passedOn, because: "sent", by: "lea", on: today) }
    },
    StoreChange("undecide") { test in
      let name = try test.concern().name
      _ = try test.store.decide(name, .passedOn, because: "sent", by: "lea", on: today)
      return { _ = try $0.undecide(name, on: today) }
    },
    StoreChange("closeReview") { _ in
      let forms = try Folder.forms.get()
      return { store in
        let control = DisclosureControl(
          plan: ReleasePlan(forms: forms.forms, groupings: []), key: store.keys.release)
        _ = try store.closeReview(of: quarter, by: "lea", on: today) { comments in
          control.release(forms.themes, in: comments, of: quarter)
        }
      }
    },
  ]
}
