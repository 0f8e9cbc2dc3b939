import Anonymity
import Foundation
import Store
import Survey
import Testing

@Suite struct `The order in which people came` {
  static let people = 24
  /// As many as open a box.
  static let batch = 8

  /// How far the order of rows inside the file agrees with the order in which people came.
  private func agreement(_ context: TestStore) throws -> Double {
    let file = CellOrder(try Data(contentsOf: context.file))
    let pages = file.rows(holding: (0..<Self.people).map(everydayWords))
    #expect(pages.joined().count == Self.people)
    return concordance(of: pages)
  }

  @Test func `cannot be told from where words lie in the file once boxes were opened`() throws {
    let context = try TestStore()
    var monday = Day(of: on(2026, 11, 16))
    var total = 0.0
    for _ in 0..<200 {
      for first in stride(from: 0, to: Self.people, by: Self.batch) {
        for person in first..<(first + Self.batch) {
          try Respondent(liking: everydayWords(person)).answer(
            in: context.store, at: monday.moment(hour: 10))
        }
        let opening = monday.adding(days: 14).moment(hour: 6)
        #expect(try context.store.openBoxes(at: opening, floor: Self.batch).wasOpened)
        monday = monday.adding(days: 7)
      }
      total += try agreement(context)
      try context.meddle("DELETE FROM comment; DELETE FROM response")
    }
    #expect(abs(total / 200) < 0.05)
  }

  @Test func `would be told by a table that was not laid out anew`() throws {
    let context = try TestStore()
    var total = 0.0
    for _ in 0..<20 {
      for person in 0..<Self.people {
        try context.meddle(
          """
          INSERT INTO comment (id, period, form, question, words) VALUES
            (randomblob(16), '2026-Q4', 'end', 'good.text', '\(everydayWords(person))')
          """)
      }
      try context.store.checkpoint()
      total += try agreement(context)
      try context.meddle("DELETE FROM comment")
    }
    #expect(total / 20 > 0.9)
  }
}
