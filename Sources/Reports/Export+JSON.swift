internal import Anonymity
internal import Survey

extension Export {
  /// The figures once more, nested: a table holds its groups, a group its answers.
  var figuresJSON: String {
    get throws {
      try Nested(
        madeUp: isMadeUp, national: words.text("staff.report.national"),
        tables: tables.map { table in
          Nested.Table(table.shown, lines(of: table.shown), said(table.shown.rule))
        }
      ).json
    }
  }
}

private struct Nested: Encodable {
  let madeUp: Bool
  /// The heading of the tables whose question begins with `national`.
  let national: String
  let tables: [Table]

  struct Table: Encodable {
    let period: String
    let kind: String
    let starts: String
    let ends: String
    let form: String
    let question: String
    let by: String
    let rule: String
    let isWithheld: Bool
    let groups: [Group]

    init(_ table: ShownTable, _ lines: [Line], _ rule: String) {
      period = "\(table.period)"
      kind = table.period.kind
      starts = "\(table.period.firstDay)"
      ends = "\(table.period.end.adding(days: -1))"
      form = "\(table.form)"
      question = "\(table.question)"
      by = lines.first?.by ?? ""
      self.rule = rule
      isWithheld = table.isWithheld
      let names = lines.map(\.group).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      groups =
        table.isWithheld
        ? [] : names.map { name in Group(name, lines.filter { $0.group == name }) }
    }
  }

  struct Group: Encodable {
    let group: String
    let answered: Int?
    let answers: [Answer]

    init(_ name: String, _ lines: [Line]) {
      group = name
      answered = lines.first?.base?.count
      answers = lines.map {
        Answer(
          answer: $0.answer, count: $0.cell?.count, percent: $0.share?.percent,
          low: $0.share?.range?.lowerBound, high: $0.share?.range?.upperBound, state: $0.state)
      }
    }
  }

  struct Answer: Encodable {
    let answer: String
    let count: Int?
    let percent: Int?
    let low: Int?
    let high: Int?
    let state: String
  }
}
