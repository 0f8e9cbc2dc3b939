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
  /// The finding as a sentence: "Most people felt listened to."
  public func sentence(on table: ShownTable) -> String {
    let path = "staff.findings.\(table.form).\(table.question)"
    let predicate = words.at(path) == nil ? nil : words.text(path)
    let choice = table.choiceReadBy
    switch Finding(on: table, readBy: choice) {
    case .howMany(let many):
      let much = words.text("staff.howMany.\(many.rawValue)")
      let said = predicate ?? said(choice, to: table)
      return words.text("staff.finding.howMany", filling: ["howMany": much, "what": said])
    case .mostOften(let choices):
      let names = choices.map { label(of: $0, in: table) }.joined(separator: "; ")
      return words.text("staff.finding.mostOften", filling: ["what": names])
    case .manyAlike: return words.text("staff.finding.manyAlike")
    case .hidden:
      guard choice != nil else { return words.text("staff.finding.allHidden") }
      return words.text(
        "staff.finding.hidden", filling: ["what": predicate ?? said(choice, to: table)])
    case .tooFew: return words.text("staff.finding.tooFew")
    case .withheld: return words.text("staff.report.withheld")
    }
  }

  private func said(_ choice: Choice.Code?, to table: ShownTable) -> String {
    let label = choice.map { self.label(of: $0, in: table) } ?? ""
    return words.text("staff.finding.said", filling: ["answer": label])
  }
}

extension ShownTable {
  /// The answer that a sentence on this table tells about: "yes" of a scale; of the others only
  /// where one answer says what the question is for. The rest tell what was chosen most often.
  var choiceReadBy: Choice.Code? {
    guard shape.kind == .one else { return nil }
    if let told = ShownTable.told["\(form).\(question)"] { return told }
    return isScale ? "yes" : nil
  }

  /// Yes, a bit, no; with or without a bit, and what is neither.
  var isScale: Bool {
    let codes = Set(shape.choices)
    return shape.kind == .one && codes.isSuperset(of: ["yes", "no"])
      && codes.isSubset(of: ["yes", "bit", "no", "soon", "dk"])
  }

  private static let told: [String: Choice.Code] = [
    "start.know": "yes", "now.worry": "yes", "end.asked": "said", "end.got": "all",
    "end.\(National.asked)": "said", "end.\(National.achieved)": "all",
  ]
}
