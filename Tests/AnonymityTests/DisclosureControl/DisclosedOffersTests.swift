import Anonymity
import Survey
import Testing

@Suite struct `Why people were not offered a form` {
  enum Reason: CaseIterable { case risk, crisis, died, unwilling, noMeans, other }
  typealias Counts = [Reason: Int]

  static let told: [(counts: Counts, told: Counts)] = [
    ([:], [:]),
    ([.crisis: 6, .died: 6], [.crisis: 6, .died: 6]),
    ([.crisis: 6, .other: 5, .risk: 0], [.crisis: 6, .other: 5]),
    ([.crisis: 6, .died: 7, .unwilling: 8, .risk: 4], [.died: 7, .unwilling: 8, .other: 10]),
    ([.crisis: 6, .died: 7, .unwilling: 8, .other: 4], [.died: 7, .unwilling: 8, .other: 10]),
    ([.crisis: 9, .other: 7, .risk: 1], [.crisis: 9, .other: 8]),
    ([.crisis: 9, .died: 5, .risk: 1, .unwilling: 20], [.unwilling: 20, .other: 15]),
    ([.crisis: 4, .died: 4, .unwilling: 9, .noMeans: 12], [.noMeans: 12, .other: 17]),
    ([.crisis: 9, .risk: 1], [:]),
    ([.crisis: 4, .risk: 4], [:]),
    ([.other: 3], [:]),
  ]

  @Test(arguments: told)
  func `is told so that nobody of a few follows from the sum`(counts: Counts, told: Counts) {
    #expect(offers(counts).reasons == told)
  }

  @Test func `leaves, of all counts up to nine, no few alone with what is subtracted`() {
    for number in 0..<10_000 {
      let counts: Counts = [
        .risk: number % 10, .crisis: number / 10 % 10, .died: number / 100 % 10,
        .other: number / 1_000,
      ]
      let told = offers(counts).reasons
      #expect(told.values.allSatisfy { $0 >= 5 }, "\(counts)")
      let apart = told.keys.filter { $0 != .other }
      let hidden = counts.filter { !apart.contains($0.key) && $0.value > 0 }.values
      let hasFew = hidden.contains { $0 < 5 }
      #expect(told.isEmpty || !hasFew || hidden.count > 1 && hidden.reduce(0, +) >= 8, "\(counts)")
    }
  }

  @Test(arguments: [
    (90, 30, 50, 30, 50, 10), (90, 4, 50, nil, 50, nil), (90, 80, 4, 80, nil, nil),
    (84, 30, 50, 30, 50, nil), (4, 2, 2, nil, nil, nil), (0, 0, 0, nil, nil, nil),
  ])
  func `leaves out a count of a few, and what it could be worked out from`(
    ended: Int, offered: Int, not: Int, shown: Int?, shownNot: Int?, unaccounted: Int?
  ) {
    let counts = DisclosedOffers(
      ended: ended, offered: offered, reasons: [.died: not], rest: Reason.other)
    #expect(counts.offered == shown && counts.notOffered == shownNot)
    #expect(counts.unaccounted == unaccounted)
  }

  private func offers(_ counts: Counts) -> DisclosedOffers<Reason> {
    DisclosedOffers(ended: 90, offered: 30, reasons: counts, rest: .other)
  }
}

@Suite struct `When a comment was written` {
  @Test func `is told by the quarter only among eight or more`() {
    let quarter = Period.quarter(year: 2026, number: 3)
    #expect(SmallNumbers.period(ofCommentIn: quarter, among: 7) == quarter.year)
    #expect(SmallNumbers.period(ofCommentIn: quarter, among: 8) == quarter)
  }
}
