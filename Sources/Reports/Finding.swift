public import Anonymity
public import Survey

/// What a table says, in one sentence made from the numbers it shows and no others.
public enum Finding: Sendable, Equatable {
  /// So many gave the answer that the table is read by.
  case howMany(HowMany)
  /// Chosen most often, several when they are shown alike.
  case mostOften([Choice.Code])
  /// More are alike than a sentence can name.
  case manyAlike
  /// The number is not shown.
  case hidden
  /// Fewer than 30 are shown to have answered.
  case tooFew
  /// Nothing of a table of the first version may be shown.
  case withheld
}

extension Finding {
  /// - Parameter choice: the answer it is read by; without one it says what was chosen most often.
  public init(on table: ShownTable, readBy choice: Choice.Code?) {
    guard let column = table.columns.first else {
      self = .withheld
      return
    }
    let base = table.base(of: column)
    guard let all = base.count, all >= Floors.range else {
      self = .tooFew
      return
    }
    let rows = zip(table.rows, column.cells)
    if let choice {
      let cell = rows.first { $0.0.choices == [choice] }?.1 ?? .hidden
      self = HowMany(cell, of: base).map(Finding.howMany) ?? .hidden
    } else {
      self = Finding(mostOftenOf: rows.map { ($0.choices, $1) })
    }
  }

  private init(mostOftenOf rows: [(choices: [Choice.Code], cell: Cell)]) {
    let agreed = rows.filter { $0.cell == .nearlyEveryone }
    let most = rows.compactMap(\.cell.count).max()
    let top =
      agreed.isEmpty ? rows.filter { $0.cell.count != nil && $0.cell.count == most } : agreed
    switch top.count {
    case 0: self = .hidden
    case 1...Finding.mostNamed: self = .mostOften(top.flatMap(\.choices))
    default: self = .manyAlike
    }
  }

  private static let mostNamed = 3
}

extension FigureWriter {
  /// The finding as a sentence that says of whom and of how many: "Most people felt listened to: 75%
  /// (60 to 90%) of 80 who answered, alone or with help."
  public func sentence(on table: ShownTable) -> String {
    let choice = told(by: table)
    switch Finding(on: table, readBy: choice) {
    case .howMany(let many):
      let much = words.text("staff.howMany.\(many.rawValue)")
      return said("\(much) \(predicate(of: table))", in: table)
    case .mostOften(let choices):
      let names = choices.map { label(of: $0, in: table) }.joined(separator: "; ")
      return said(
        words.text("staff.finding.mostOften", filling: ["what": names]), most: choices, table)
    case .manyAlike: return words.text("staff.finding.manyAlike")
    case .hidden:
      guard choice != nil else { return words.text("staff.finding.allHidden") }
      return words.text("staff.finding.hidden", filling: ["what": predicate(of: table)])
    case .tooFew: return words.text("staff.finding.tooFew")
    case .withheld: return words.text("staff.report.withheld")
    }
  }

  /// What those said who gave the answer that a table is read by: "felt listened to".
  func predicate(of table: ShownTable) -> String {
    if [National.asked, National.achieved, National.reached].contains(table.question) {
      return words.text("staff.finding.\(table.question)")
    }
    if let finding = form.question(table.question)?.finding { return finding }
    let label = told(by: table).map { self.label(of: $0, in: table) } ?? ""
    return words.text("staff.finding.said", filling: ["answer": label])
  }

  /// The answer that a sentence on a table tells about; the rest tell what was chosen most often.
  func told(by table: ShownTable) -> Choice.Code? {
    switch table.question {
    case National.asked: "said"
    case National.achieved: "all"
    case National.reached: National.fullyOrPartly
    default: table.shape.kind == .one ? form.question(table.question)?.told : nil
    }
  }

  /// The answer that a table is read by, and its share.
  func read(_ table: ShownTable) -> (cell: Cell, share: Share?)? {
    guard let column = table.columns.first, let told = told(by: table),
      let row = table.row(of: told)
    else { return nil }
    return (column.cells[row], table.share(row, of: column))
  }

  /// "75% (60 to 90%) of 80 who answered, alone or with help"
  func share(in table: ShownTable) -> String? {
    read(table)?.share.flatMap { share in
      table.columns.first.map { column in
        words.text(
          "staff.finding.share",
          filling: ["share": said(share), "whom": whom(in: table, column)])
      }
    }
  }

  /// "75% (60 to 90%)", or the range alone.
  private func said(_ share: Share) -> String {
    switch share {
    case .percent(let percent, let range): "\(percent)% (\(text(of: .range(range))))"
    case .range, .plain: text(of: share)
    }
  }

  /// The share, else the number, of whom: "few of 80 who answered, alone or with help".
  func told(in table: ShownTable) -> String {
    if let share = share(in: table) { return share }
    guard let column = table.columns.first, let cell = read(table)?.cell else { return "" }
    return words.text(
      "staff.finding.share",
      filling: ["share": words.said(cell), "whom": whom(in: table, column)])
  }

  private func said(_ finding: String, in table: ShownTable) -> String {
    guard let column = table.columns.first else { return finding }
    if let share = share(in: table) { return "\(finding): \(share)." }
    return words.text(
      "staff.finding.noShare", filling: ["finding": finding, "whom": whom(in: table, column)])
  }

  private func said(
    _ finding: String, most choices: [Choice.Code], _ table: ShownTable
  ) -> String {
    guard let column = table.columns.first,
      let row = table.rows.firstIndex(where: { $0.choices == choices.prefix(1).map(\.self) })
    else { return finding }
    return words.text(
      choices.count == 1 ? "staff.finding.mostOftenOne" : "staff.finding.mostOftenEach",
      filling: [
        "finding": finding, "count": words.said(column.cells[row]),
        "whom": whom(in: table, column),
      ])
  }

  /// "80 who answered, alone or with help"
  private func whom(in table: ShownTable, _ column: ShownTable.Column) -> String {
    let name =
      switch table.question {
      case National.asked: "sent"
      case National.achieved, National.reached: "outcome"
      default: "answered"
      }
    let pooled = column.group == .main ? " " + words.text("staff.finding.whom.main") : ""
    return words.text(
      "staff.finding.whom.\(name)", filling: ["base": words.said(table.base(of: column))]) + pooled
  }
}
