import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The order in which people came` {
  static let answered = on(2026, 11, 18)
  static let opening = on(2026, 11, 30, at: 6)
  static let people = 20

  /// How far the order of rows inside the file agrees with the order in which people came.
  private func agreement(_ site: TestStore) throws -> Double {
    let file = CellOrder(try Data(contentsOf: site.file))
    let pages = file.rows(holding: (0..<Self.people).map(everydayWords))
    #expect(pages.joined().count == Self.people)
    return concordance(of: pages)
  }

  @Test func `cannot be told from where words lie in the file once the box was opened`() throws {
    let site = try TestStore()
    var total = 0.0
    for run in 0..<200 {
      let monday = Day(of: Self.answered).adding(days: 7 * run)
      for person in 0..<Self.people {
        try Respondent(liking: everydayWords(person)).answer(
          in: site.store, at: monday.moment(hour: 10))
      }
      let opening = monday.adding(days: 12).moment(hour: 6)
      #expect(try site.store.openBoxes(at: opening, floor: 8).wasOpened)
      total += try agreement(site)
      try site.meddle("DELETE FROM comment; DELETE FROM response")
    }
    #expect(abs(total / 200) < 0.05)
  }

  @Test func `would be told by a table that was not laid out anew`() throws {
    let site = try TestStore()
    var total = 0.0
    for _ in 0..<20 {
      for person in 0..<Self.people {
        try site.meddle(
          """
          INSERT INTO comment VALUES
            (randomblob(16), '2026-Q4', 'end', 'good.text', '\(everydayWords(person))')
          """)
      }
      try site.store.tidy()
      total += try agreement(site)
      try site.meddle("DELETE FROM comment")
    }
    #expect(total / 20 > 0.9)
  }
}
