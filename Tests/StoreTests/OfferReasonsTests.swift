import Store
import Survey
import Testing

@Suite struct `Why people were not offered a form` {
  typealias Counts = [Offer.Reason: Int]

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
    #expect(OfferReasons(of: [offer(counts)]).told == told)
  }

  @Test func `is added up over quarters before it is told`() {
    let reasons = OfferReasons(of: [offer([.crisis: 3, .died: 5]), offer([.crisis: 2])])
    #expect(reasons.told == [.crisis: 5, .died: 5])
  }

  @Test func `leaves, of all counts up to nine, no few alone with what is subtracted`() {
    for number in 0..<10_000 {
      let counts: Counts = [
        .risk: number % 10, .crisis: number / 10 % 10, .died: number / 100 % 10,
        .other: number / 1_000,
      ]
      let told = OfferReasons(of: [offer(counts)]).told
      #expect(told.values.allSatisfy { $0 >= 5 }, "\(counts)")
      let apart = told.keys.filter { $0 != .other }
      let hidden = counts.filter { !apart.contains($0.key) && $0.value > 0 }.values
      let hasFew = hidden.contains { $0 < 5 }
      #expect(told.isEmpty || !hasFew || hidden.count > 1 && hidden.reduce(0, +) >= 8, "\(counts)")
    }
  }

  private func offer(_ counts: Counts) -> Offer {
    Offer(period: .quarter(year: 2026, number: 3), ended: 90, offered: 30, reasons: counts)
  }
}
