public import Survey

/// What a table shows: rounded numbers, hidden ones, and nothing that was counted.
public struct ShownTable: Hashable, Sendable {
  public let shape: TableShape
  /// The rule it was made by.
  public let profile: Profile
  /// Numbers below this are hidden.
  public let floor: Int
  public let figures: Figures

  /// A table is withheld when it would tell too much, and now and then by lot, so that a table
  /// which is not there says nothing.
  public enum Figures: Hashable, Sendable {
    case shown([Column])
    case withheld
  }

  /// The numbers of one group.
  public struct Column: Hashable, Sendable {
    public let group: Group
    /// How many were asked; not told by group, where the base says enough.
    public let asked: Cell?
    /// How many answered.
    public let base: Cell
    /// One for each row.
    public let cells: [Cell]
    /// The row beside the others; hidden when there is none.
    public let beside: Cell
    /// How many were worked out from the single wishes: for the national "achieved" only.
    public let workedOut: Cell?
  }

  init(_ shape: TableShape, under profile: Profile, floor: Int? = nil, _ figures: Figures) {
    self.shape = shape
    self.profile = profile
    self.floor = floor ?? profile.floor(for: shape.grouping)
    self.figures = figures
  }

  public var period: Period { shape.period }
  public var form: Form.Code { shape.form }
  public var question: Question.Code { shape.question }
  public var grouping: Grouping? { shape.grouping }
  public var rows: [TableShape.Row] { shape.rows }
  public var isWithheld: Bool { figures == .withheld }

  /// None when the table is withheld.
  public var columns: [Column] { if case .shown(let columns) = figures { columns } else { [] } }

  public func column(_ group: Group) -> Column? { columns.first { $0.group == group } }

  /// The number that shares in this column are of.
  public func base(of column: Column) -> Cell {
    shape.isShareOfAsked ? column.asked ?? .hidden : column.base
  }

  /// A row's share in whole percents, from the numbers shown and no others.
  public func percent(_ row: Int, of column: Column) -> Int? {
    column.cells[row].percent(of: base(of: column))
  }
}
