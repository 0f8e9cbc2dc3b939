public import Survey

/// What a table shows: numbers with noise, rounded, and nothing that was counted.
public struct ShownTable: Hashable, Sendable {
  public let shape: TableShape
  public let rule: Rule
  public let figures: Figures

  /// How the people in it are protected.
  public enum Rule: Hashable, Sendable {
    case noise
    /// In tables of the first version: numbers under the floor are hidden.
    case hiding(floor: Int)
  }

  public enum Figures: Hashable, Sendable {
    case shown([Column])
    /// Tables of the first version were withheld when they would tell too much, and by lot.
    case withheld
  }

  /// The numbers of one group.
  public struct Column: Hashable, Sendable {
    public let group: Group
    /// How many the shares are of: those who answered, or all who were asked.
    public let base: Cell
    /// One for each row.
    public let cells: [Cell]
    /// The row beside the others, where there is one.
    public let beside: Cell?
    /// In tables of the first version: how many were asked, where it was told.
    public var asked: Cell?
    /// In tables of the first version: how many were worked out from the single wishes.
    public var workedOut: Cell?
  }

  init(_ shape: TableShape, by rule: Rule, _ figures: Figures) {
    self.shape = shape
    self.rule = rule
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

  /// Whether fewer than ten answered, in every column.
  public var isNotTold: Bool { !columns.isEmpty && columns.allSatisfy { $0.base == .notTold } }

  /// The number that shares in this column are of.
  public func base(of column: Column) -> Cell {
    shape.isShareOfAsked ? column.asked ?? column.base : column.base
  }

  /// A row's share, from the numbers shown and no others.
  public func share(_ row: Int, of column: Column) -> Share? {
    let base = base(of: column)
    return switch rule {
    case .noise: Share(column.cells[row], of: base)
    case .hiding: Share(plain: column.cells[row], of: base)
    }
  }
}
