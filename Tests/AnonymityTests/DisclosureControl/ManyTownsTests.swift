import Anonymity
import Survey
import Testing

/// A thousand releases: 125 invented towns, each over eight periods that share their answers.
@Suite struct `In a thousand releases` {
  private static let periods: [Period] =
    Crowd.year.quarters + [Crowd.year]
    + Period.year(startingIn: 2027).quarters.prefix(3)

  private static func groupings(of seed: Int) -> [Grouping] {
    let areas = Grouping.area(["North", "South"])
    return [[.respondent], [areas], [.respondent, areas]][seed % 3]
  }

  @Test(arguments: 0..<125)
  func `no hidden number is known too well and every count is where readers must look for it`(
    seed: Int
  ) throws {
    let size = [12, 30, 45, 60, 90, 150, 200][seed % 7]
    var town = Town(answering: try TownForms.fair.get(), seed: UInt64(seed))
    let control = try Crowd.control(key: 7, groupings: Self.groupings(of: seed))
    let people = Self.periods.filter { $0.quarters.count == 1 }
      .flatMap { town.responses(size, in: $0) }
    var released: [ReleasedTable] = []
    for period in Self.periods {
      released += try control.release(people, of: period, after: released).tables
    }
    let audit = Audit(released.map(\.shown))
    #expect(audit.leaks.isEmpty)
    let counted = people.map { person in
      (person, Group.all(of: town.areas).filter { $0.holds(person) })
    }
    for table in released where !table.shown.isWithheld { check(table.shown, audit, counted) }
    let left = released.count(where: \.shown.isWithheld)
    #expect(left * 3 < released.count)
  }

  private func check(
    _ table: ShownTable, _ audit: Audit, _ people: [(person: StoredResponse, groups: [Group])]
  ) {
    var counts: [Group: [Choice.Code: Int]] = [:]
    let quarters = table.period.quarters
    for (person, groups) in people where quarters.contains(person.period) {
      for choice in person.answers[table.question]?.choices ?? [] {
        for group in groups { counts[group, default: [:]][choice, default: 0] += 1 }
      }
    }
    for column in table.columns {
      for (row, cell) in column.cells.enumerated() {
        let count = table.rows[row].choices.reduce(0) { $0 + (counts[column.group]?[$1] ?? 0) }
        guard let values = audit.values(row: row, of: column.group, in: table) else {
          Issue.record("nothing is known of \(table.shape)")
          continue
        }
        if !values.contains(count) || values.count < (cell.count == nil ? 5 : 2) {
          Issue.record("\(table.shape), row \(row): \(count) in \(values)")
        }
      }
    }
  }
}

extension Group {
  fileprivate static func all(of areas: [String]) -> [Group] {
    [.whole, .own, .help, .behalf, .unsaid, .worker, .elsewhere] + areas.map { .area($0) }
  }

  /// Who is in a column, said again apart from the product.
  fileprivate func holds(_ person: StoredResponse) -> Bool {
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
