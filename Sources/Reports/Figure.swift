public import Anonymity

/// One released table in words, as it can be shown or printed.
public struct Figure: Sendable {
  /// `end.got`, `end.got-by-area`
  public let id: String
  public let caption: String
  /// The head of the first column, where it is not answers.
  public var head: String?
  /// The heads of the columns after the first.
  public let columns: [String]
  public let rows: [Row]
  /// Split by who answered, or by area.
  public let isByGroup: Bool
  /// Why nothing of it is shown.
  public let untold: String?
  public let notes: [String]

  public init(
    id: String, caption: String, head: String? = nil, columns: [String], rows: [Row],
    isByGroup: Bool = false, untold: String? = nil, notes: [String] = []
  ) {
    self.id = id
    self.caption = caption
    self.head = head
    self.columns = columns
    self.rows = rows
    self.isByGroup = isByGroup
    self.untold = untold
    self.notes = notes
  }

  /// Whether rows stand under headings.
  public var hasHeadings: Bool { rows.contains { $0.heading != nil } }
  /// Whether a row has a drawing; all have room for one then.
  public var hasBars: Bool { rows.contains { $0.bar != nil } }

  public struct Row: Sendable {
    /// What it stands under, with the rows beside it that say the same.
    public var heading: String?
    public let label: String
    /// The share in a drawing, before the cells.
    public var bar: Bar?
    public var cells: [Text]
  }

  /// A share on a scale from 0 to 100, and where it was the year before.
  public struct Bar: Sendable, Equatable {
    public let share: Share?
    public let before: Int?

    public init(share: Share?, before: Int?) {
      self.share = share
      self.before = before
    }
  }

  /// What stands in one place.
  public enum Text: Sendable, Equatable {
    case words(String)
    case hidden
  }
}

extension Figure {
  /// The same under a caption that says what it is about, where several tables have one caption.
  func named(_ name: String) -> Figure {
    Figure(
      id: id, caption: "\(caption) – \(name)", head: head, columns: columns, rows: rows,
      isByGroup: isByGroup, untold: untold, notes: notes)
  }
}
