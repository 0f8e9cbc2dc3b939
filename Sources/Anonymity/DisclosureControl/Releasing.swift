internal import Survey

/// One release in the making: tables are taken in one after the other, each only if nothing can
/// then be worked out that is hidden.
struct Releasing {
  private let control: DisclosureControl
  private let period: Period
  private var audit: Audit
  private var done: [ShownTable] = []

  init(
    _ control: DisclosureControl, of period: Period, after earlier: [ShownTable]
  ) throws(Refusal) {
    self.control = control
    self.period = period
    if earlier.contains(where: { $0.period == period }) { throw .alreadyReleased(period) }
    for table in earlier where table.profile != control.profile {
      throw .otherFloors(table.shape)
    }
    let near = Releasing.tables(of: earlier, near: period)
    audit = Audit(near)
    if let table = audit.leaks.first { throw .unsafeEarlier(table) }
    if let table = near.last, !audit.isPossible { throw .disagrees(table.shape) }
  }

  /// Those that share answers with a period. Years share none; nor do quarters, until something is
  /// released that holds several of them.
  private static func tables(of earlier: [ShownTable], near period: Period) -> [ShownTable] {
    let year = earlier.filter { $0.period.year == period.year }
    let areJoined = ([period] + year.map(\.period)).contains { $0.quarters.count > 1 }
    return areJoined ? year : []
  }

  /// Whole tables first, so that a grouping is what gives way.
  mutating func tables(of all: [StoredResponse]) throws(Refusal) -> [ShownTable] {
    let responses = all.filter { $0.period == period || period.quarters.contains($0.period) }
    for response in responses where !control.plan.formCodes.contains(response.form) {
      throw .unplanned(response.form)
    }
    for form in control.plan.formCodes {
      let counts = FormCount(form, in: responses, by: control.plan, of: period)
      for table in counts.tables(by: nil) { try take(table) }
      for grouping in control.plan.groupings {
        for table in counts.tables(by: grouping) { try take(table) }
      }
    }
    return done
  }

  private mutating func take(_ draft: DraftTable) throws(Refusal) {
    let shown = draft.shown(under: control.profile)
    let withheld = ShownTable(draft.shape, under: control.profile, .withheld)
    let lot = Lot(of: control.key)
    switch lot.leavesOut(draft.shape) ? .tellsTooMuch : audit.admit(shown) {
    case .safe: done.append(shown)
    case .disagrees: throw .disagrees(draft.shape)
    case .tellsTooMuch:
      _ = audit.admit(withheld)
      done.append(withheld)
    }
  }
}

/// Leaves out some tables that would have been safe, so that one which is left out says nothing.
///
/// Without it a reader who knows these rules could say: it was left out, so the numbers must be
/// among the few that the audit refuses. The shares are about those that the audit refuses.
struct Lot {
  private let key: ReleaseKey

  init(of key: ReleaseKey) { self.key = key }

  func leavesOut(_ shape: TableShape) -> Bool {
    key.lotFalls(on: shape, onceIn: shape.grouping == nil ? Lot.wholes : Lot.groupings)
  }

  private static let wholes: UInt32 = 40
  private static let groupings: UInt32 = 20
}
