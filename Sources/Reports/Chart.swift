internal import Anonymity
internal import Survey

/// One question as a drawing: the shares that its table shows, and nothing that it hides.
///
/// There is no line over time: small bases make it go up and down for no reason.
public struct Chart: Sendable, Equatable {
  /// `end.listen`
  public let id: String
  public let title: String
  /// Everything in it once more in words, for those who do not see it.
  public let description: String
  public let kind: Kind
  public let parts: [Part]

  public enum Kind: Sendable {
    /// A bar for each choice.
    case bars
    /// One bar, split: yes, a bit, no.
    case split
  }

  /// One choice.
  public struct Part: Sendable, Equatable {
    public let label: String
    /// "60%", "nearly everyone", "few".
    public let text: String
    public let share: Share
    public let mark: Mark
  }

  public enum Share: Sendable, Equatable {
    case percent(Int)
    /// No number; drawn as a frame without an end.
    case nearlyEveryone
    /// Few, or not shown.
    case none
  }

  /// What a part is told apart by, besides its colour.
  public enum Mark: String, Sendable, CaseIterable {
    case yes, bit, bitOrNo, no, other
  }
}

extension FigureWriter {
  /// Nothing where no percentage is shown.
  func chart(of table: ShownTable) -> Chart? {
    guard let column = table.columns.first else { return nil }
    let parts = table.rows.enumerated().map { position, row in
      part(row, in: table, column.cells[position], table.share(position, of: column)?.percent)
    }
    guard parts.contains(where: { $0.share != .none }) else { return nil }
    let told = parts.map { "\($0.label): \($0.text)." }.joined(separator: " ")
    return Chart(
      id: id(of: table), title: caption(of: table), description: told,
      kind: table.isScale ? .split : .bars, parts: parts)
  }

  private func part(
    _ row: TableShape.Row, in table: ShownTable, _ cell: Cell, _ percent: Int?
  ) -> Chart.Part {
    let share: Chart.Share =
      switch (cell, percent) {
      case (.nearlyEveryone, _): .nearlyEveryone
      case (.count, .some(let percent)): .percent(percent)
      default: .none
      }
    let text =
      switch share {
      case .percent(let percent): "\(percent)%"
      case .nearlyEveryone: words.text("staff.report.nearlyEveryone")
      case .none: words.said(cell)
      }
    return Chart.Part(
      label: label(of: row, in: table), text: text, share: share, mark: Chart.Mark(of: row))
  }
}

extension Chart.Mark {
  fileprivate init(of row: TableShape.Row) {
    self =
      switch row.code {
      case "yes": .yes
      case "bit": .bit
      case "no": .no
      case "bit+no": .bitOrNo
      default: .other
      }
  }
}
