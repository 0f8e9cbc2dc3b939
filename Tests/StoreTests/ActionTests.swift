import Store
import Survey
import Testing

@Suite struct `Actions` {
  let context: TestStore
  var store: Store { context.store }
  let today = on(2026, 11, 18)

  init() throws { context = try TestStore() }

  @Test(arguments: Action.Kind.allCases, Action.Status.allCases)
  func `are kept as they were written`(kind: Action.Kind, status: Action.Status) throws {
    let action = sample(kind: kind, status: status)
    try store.add(action)
    try context.reopen()
    #expect(try store.action(action.name) == action)
    #expect(try store.publishedActions().isEmpty)
  }

  @Test func `are published, and hidden when they change`() throws {
    var action = sample()
    try store.add(action)
    #expect(try store.publish(true, action))
    action = try #require(try store.publishedActions().first)
    action.said = "Nobody wrote."
    #expect(try store.change(action))
    let changed = try #require(try store.action(action.name))
    #expect(changed.said == "Nobody wrote." && !changed.isPublished && changed.version == 2)
  }

  @Test func `are changed by one at a time: the second loses nothing and overwrites nothing`()
    throws
  {
    let action = sample()
    try store.add(action)
    var (ana, ben) = (action, action)
    ana.said = "From Ana."
    ben.said = "From Ben."
    #expect(try store.change(ana))
    #expect(try store.change(ben) == false)
    #expect(try store.publish(true, ben) == false)
    #expect(try store.action(action.name)?.said == "From Ana.")
  }

  @Test(
    arguments: [
      (Action.Status.planned, -1, true), (.doing, -1, true), (.planned, 0, false),
      (.doing, 30, false), (.done, -30, false), (.cannot, -30, false),
    ])
  func `are overdue when their day has passed and nothing has settled them`(
    status: Action.Status, days: Int, isOverdue: Bool
  ) {
    let day = Day(of: today)
    #expect(sample(status: status, due: day.adding(days: days)).isOverdue(on: day) == isOverdue)
  }

  @Test func `stand newest quarter first for everyone, and the longest overdue first for the team`()
    throws
  {
    let day = Day(of: today)
    let old = sample(in: 2, status: .doing, due: day.adding(days: -9))
    let cannot = sample(in: 3, status: .cannot, due: day.adding(days: -20))
    let done = sample(in: 3, status: .done, due: day)
    let late = sample(in: 3, status: .planned, due: day.adding(days: -2))
    let soon = sample(in: 3, status: .planned, due: day.adding(days: 2))
    for action in [old, cannot, soon, done, late] { try store.add(action) }
    let all = try store.actions()
    #expect(all.map(\.name) == [done, late, soon, cannot, old].map(\.name))
    #expect(
      all.mostUrgentFirst(on: day).map(\.name) == [old, late, soon, done, cannot].map(\.name))
  }

  private func sample(
    in quarter: Int = 3, kind: Action.Kind = .practice, status: Action.Status = .planned,
    due: Day? = nil
  ) -> Action {
    Action(
      period: .quarter(year: 2026, number: quarter), theme: quarter == 3 ? "LIST" : nil,
      said: "Nobody rang. 'It' was \"quiet\".", did: "We ring.", kind: kind,
      partner: kind == .partner ? "The police" : nil, lead: "The manager",
      due: due ?? Day(of: today), status: status, picture: "good-listen")
  }
}

@Suite struct `What was offered` {
  let context: TestStore
  var store: Store { context.store }
  let quarter = Period.quarter(year: 2026, number: 3)

  init() throws { context = try TestStore() }

  @Test func `is kept by quarter, every reason of it`() throws {
    let offer = sample()
    #expect(try store.keep(offer))
    try context.reopen()
    let kept = try #require(try store.offer(of: quarter))
    #expect(kept.ended == 40 && kept.offered == 30 && kept.reasons == offer.reasons)
    #expect(try store.offer(of: quarter.year) == nil)
  }

  @Test func `is changed by one at a time`() throws {
    #expect(try store.keep(sample()))
    #expect(try store.keep(sample(offered: 1)) == false)
    let kept = try #require(try store.offer(of: quarter))
    #expect(try store.keep(sample(offered: 20, version: kept.version)))
    #expect(try store.keep(sample(offered: 21, version: kept.version)) == false)
    #expect(try store.offer(of: quarter)?.offered == 20)
  }

  @Test(
    arguments: [
      (40, 30, 4, nil), (40, 34, 6, nil), (0, 0, 0, nil), (40, 35, 6, .moreThanEnded),
      (40, 41, 0, .moreThanEnded), (-1, 0, 0, .negative), (1, -1, 0, .negative),
      (1, 0, -1, .negative),
    ] as [(Int, Int, Int, Offer.Mistake?)])
  func `adds up to no more than what ended`(
    ended: Int, offered: Int, risk: Int, mistake: Offer.Mistake?
  ) {
    let offer = Offer(period: quarter, ended: ended, offered: offered, reasons: [.risk: risk])
    #expect(offer.mistake == mistake)
  }

  private func sample(offered: Int = 30, version: Int? = nil) -> Offer {
    let reasons = Offer.Reason.allCases.enumerated().map { ($1, $0) }
    return Offer(
      period: quarter, ended: 40, offered: offered,
      reasons: Dictionary(reasons, uniquingKeysWith: { one, _ in one }), version: version)
  }
}
