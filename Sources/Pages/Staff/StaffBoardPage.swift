public import Reports

/// One sheet for the safeguarding adults board.
public struct StaffBoardPage: Page {
  public static let template = "staff-board"
  public let title: String
  let heading: String
  let nav: [NavItem]
  /// Whose it is, of which days, and when it was made.
  public var made: [String] = []
  public var offered: [String] = []
  let answered: [String]
  let advocacy: [String]
  let unheard: String?
  let highest: String
  let lowest: String
  let changed: String
  let measures: TableView
  /// What the lead says about the comments.
  public var commentary: [String] = []
  public var praises: [String] = []
  /// What people said was not good: quotes, then the actions that came of it.
  public var concerns: [String] = []
  public var matter: String?
  public var done: [AuditEntry] = []
  public var overdue: [AuditEntry] = []
  /// Whether new concerns were handled in time.
  public var inTime: String = ""
  public var ask: String?
  public var partner: String?
  /// Where a manager chooses what stands on it.
  public var edit: String?

  /// You said, we did; or could not, and why.
  public struct AuditEntry: Sendable {
    let said: String
    /// "We did this:", "Overdue since Monday 7 December 2026, Ana:".
    let lead: String
    let did: String

    public init(said: String, lead: String, did: String) {
      self.said = said
      self.lead = lead
      self.did = did
    }
  }

  public init(heading: String, nav: [NavItem], board: Board) {
    title = heading
    self.heading = heading
    self.nav = nav
    answered = board.answered
    advocacy = board.advocacy
    unheard = board.unheard
    highest = board.highest
    lowest = board.lowest
    changed = board.changed
    measures = TableView(board.measures)
  }
}
