import Accounts
import Anonymity
import Foundation
import Store
import Survey

extension StoreChange {
  static let ofTheTeam: [StoreChange] = [
    StoreChange("add") { _ in
      let action = Self.action()
      return { try $0.add(action) }
    },
    StoreChange("change") { test in
      var action = Self.action()
      try test.store.add(action)
      action.said = "Nobody came."
      return { [action] in _ = try $0.change(action) }
    },
    StoreChange("publish") { test in
      let action = Self.action()
      try test.store.add(action)
      return { _ = try $0.publish(true, action) }
    },
    StoreChange("keep an offer") { _ in
      let offer = Offer(period: quarter, ended: 40, offered: 30, reasons: [.risk: 3])
      return { _ = try $0.keep(offer) }
    },
    StoreChange("keep a commentary") { _ in
      let commentary = Commentary(period: quarter, first: "One.", second: "Two.")
      return { _ = try $0.keep(commentary) }
    },
    StoreChange("keep a choice for the board") { _ in
      let choice = BoardChoice(
        period: quarter, praises: [], criticisms: [], concerns: [], matter: nil, ask: "Workers",
        partner: "Police")
      return { _ = try $0.keep(choice) }
    },
    StoreChange("release") { _ in
      let tables = ["end.got", "end.worse"].map {
        StoredTable(name: $0, content: "row\tall\n", tag: Array(repeating: 7, count: 32))
      }
      return { try $0.release(tables, of: quarter) }
    },
    StoreChange("audit") { _ in { try $0.audit("signed in", by: "ana", on: today) } },
    StoreChange("auditOnce") { _ in { try $0.auditOnce("was refused", by: "ana", on: today) } },
  ]

  static let ofAccounts: [StoreChange] = [
    StoreChange("setPassword") { test in
      try test.signIn("ana")
      return { try $0.setPassword(password, of: "ana", as: .manager) }
    },
    StoreChange("changePassword") { test in
      try test.signIn("ana")
      return { try $0.changePassword(to: password, of: "ana") }
    },
    StoreChange("removeAccount") { test in
      try test.signIn("ana")
      return { _ = try $0.removeAccount("ana") }
    },
    StoreChange("setSecondStep") { test in
      try test.signIn("ana")
      let step = SecondStep.fresh()
      return { try $0.setSecondStep(step, of: "ana") }
    },
    StoreChange("use") { test in
      try test.signIn("ana")
      return { _ = try $0.use(step: 7, of: "ana") }
    },
    StoreChange("beginSession") { test in
      try test.store.setPassword(password, of: "ana", as: .viewer)
      let session = SessionToken.fresh().id
      return { try $0.beginSession(session, of: "ana", lapsing: tomorrow) }
    },
    StoreChange("endSession") { test in
      let session = try test.signIn("ana")
      return { try $0.endSession(session) }
    },
    StoreChange("endSessions") { test in
      try test.signIn("ana")
      return { try $0.endSessions(of: "ana") }
    },
    StoreChange("endAllSessions") { test in
      try test.signIn("ana")
      return { try $0.endAllSessions() }
    },
  ]

  static let ofTheService: [StoreChange] = [
    StoreChange("keepHouse", apart: ["draft", "sentVisit", "session", "card"]) { test in
      for _ in 0..<3 { try Respondent().begin(in: test.store, at: now) }
      try Respondent().answer(in: test.store, at: now)
      try test.store.keep(card, madeOn: today)
      let retention = try Folder.forms.get().service.retention
      return { try $0.keepHouse(at: on(2028, 11, 18), keeping: retention) }
    },
    StoreChange("rewriteInOrder") { test in
      for _ in 0..<8 { try Respondent().answer(in: test.store, at: now) }
      _ = try test.store.openBoxes(at: on(2026, 11, 30), floor: 8, staying: 3)
      return { try $0.rewriteInOrder() }
    },
    StoreChange("checkpoint") { test in
      try Respondent().answer(in: test.store, at: now)
      return { try $0.checkpoint() }
    },
    StoreChange("probe") { _ in { try $0.probe() } },
    StoreChange("noteBelieved") { _ in { try $0.noteBelieved(at: now) } },
    StoreChange("acceptClock") { _ in { try $0.acceptClock(at: now) } },
    StoreChange("takeAcceptedHour") { test in
      try test.store.acceptClock(at: now)
      return { _ = try $0.takeAcceptedHour() }
    },
    StoreChange("noteScreens") { test in
      try test.store.noteScreens(["south"], woken: [], on: today)
      return { try $0.noteScreens(["north", "west"], woken: ["north"], on: today) }
    },
    StoreChange("settleLanguages") { test in
      let ana = Respondent()
      try ana.begin(in: test.store, at: now)
      _ = try test.store.send(
        ana.sealed(for: test.store, at: now), endingDraft: ana.token.draftID, in: "pl")
      return { try $0.settleLanguages(on: today.adding(days: 7)) }
    },
    StoreChange("promise") { _ in
      let rules = Rules([.floor: "8", .commentYears: "2"])
      return { try $0.promise(rules, since: Week(of: today)) }
    },
    StoreChange("remember a form") { _ in
      let version = codes("version 1\nwho one")
      return { try $0.remember(version, of: "end", whole: "form: end") }
    },
    StoreChange("remember the folder of the forms") { test in
      try test.store.remember(formsFolder: "/srv/old", on: today)
      return { try $0.remember(formsFolder: "/srv/forms", on: today) }
    },
  ]
}
