import Anonymity
import Survey
import Testing

/// A thousand releases: 125 invented towns, each over eight periods that share their answers.
@Suite struct `In a thousand releases` {
  private static let periods: [Period] = Crowd.year.quarters + [Crowd.year]
    + Period.year(startingIn: 2027).quarters.prefix(3)

  @Test(arguments: 0..<125)
  func `no hidden number is known too well and every count is where readers must look for it`(
    seed: Int
  ) throws {
    let size = [12, 30, 45, 60, 90, 150][seed % 6]
    let form = try TownForms.fair.get()
    var town = Town(answering: form, seed: UInt64(seed))
    let people = Self.periods.filter { $0.quarters.count == 1 }
      .flatMap { town.responses(size, in: $0) }
    var released: [ReleasedTable] = []
    for period in Self.periods {
      released += try town.control.release(people, of: period, after: released).tables
    }
    let audit = Audit(released.map(\.shown))
    #expect(audit.leaks.isEmpty)
    for table in released where !table.shown.isWithheld { check(table.shown, audit, people) }
    let left = released.count(where: \.shown.isWithheld)
    #expect(left * 3 < released.count)
  }

  private func check(_ table: ShownTable, _ audit: Audit, _ people: [KeptResponse]) {
    let counted = people.filter {
      $0.period == table.period || table.period.quarters.contains($0.period)
    }
    for column in table.columns {
      let group = counted.filter { column.group.holds($0) }
      for (row, cell) in zip(table.rows.indices, column.cells) {
        let count = group.count { person in
          table.rows[row].choices.contains { person.answers.chose($0, in: table.question) }
        }
        guard let values = audit.values(row: row, of: column.group, in: table) else {
          Issue.record("nothing is known of \(table.shape)")
          continue
        }
        #expect(values.contains(count))
        #expect(values.count >= (cell.count == nil ? 5 : 2))
      }
    }
  }
}

extension Group {
  /// Who is in a column, said again apart from the product.
  fileprivate func holds(_ person: KeptResponse) -> Bool {
    let answers = person.answers
    let isWorker = answers.chose("for", in: "who") && answers.chose("worker", in: "helper")
    switch self {
    case .whole: return !isWorker
    case .worker: return isWorker
    case .own: return answers.chose("self", in: "who")
    case .help: return answers.chose("help", in: "who")
    case .behalf: return answers.chose("for", in: "who") && !isWorker
    case .unsaid: return answers["who"]?.choices.isEmpty ?? true
    case .area(let name): return !isWorker && person.area == name
    case .elsewhere: return !isWorker && person.area == nil
    }
  }
}
