public import Survey

/// Takes people out of tables: counts what has closed, puts noise on every number, and tells only
/// what enough of them leave to tell.
///
/// Nothing is hidden to protect its neighbour: each number is protected by its own noise, whatever
/// else is known. So numbers do not add up, on purpose.
public struct DisclosureControl: Sendable {
  let plan: ReleasePlan
  let noise: Noise

  public init(plan: ReleasePlan, key: ReleaseKey) {
    self.plan = plan
    noise = Noise(by: key)
  }

  /// Releases a closed period, once and whole.
  ///
  /// - Parameter all: the responses that are kept; those of other periods are passed over.
  /// - Throws: `UnplannedForm` when there are answers to a form that the plan does not count.
  public func release(
    _ all: [StoredResponse], of period: Period
  ) throws(UnplannedForm) -> Release {
    let responses = all.filter { $0.period == period || period.quarters.contains($0.period) }
    for response in responses where !plan.formCodes.contains(response.form) {
      throw UnplannedForm(form: response.form)
    }
    let tables = plan.formCodes.compactMap(plan.form).flatMap { form in
      FormCount(form, in: responses, by: plan.groupings, of: period).tables
    }
    return Release(period: period, tables: tables.map { ReleasedTable($0.shown(with: noise)) })
  }
}

/// There are answers to a form that the plan does not count.
public struct UnplannedForm: Error, Hashable, CustomStringConvertible {
  public let form: Form.Code

  public var description: String {
    "there are answers to form \"\(form)\", but its file is missing; put \(form).yaml back"
  }
}

/// The tables of one period, to be stored as they are.
public struct Release: Sendable {
  public let period: Period
  public let tables: [ReleasedTable]

  fileprivate init(period: Period, tables: [ReleasedTable]) {
    self.period = period
    self.tables = tables
  }
}

/// A table that may be shown. Only disclosure control makes one.
public struct ReleasedTable: Sendable, Hashable {
  /// What it shows to the quality team.
  public let shown: ShownTable

  fileprivate init(_ shown: ShownTable) { self.shown = shown }

  public var period: Period { shown.period }
  public var form: Form.Code { shown.form }
  public var question: Question.Code { shown.question }
  public var grouping: Grouping? { shown.grouping }
}

extension ReleasedTable {
  /// The table as text, with the tag that proves it is the one released.
  public func sealed(by key: ReleaseKey) -> (text: String, tag: [UInt8]) {
    let text = shown.written
    return (text, key.tag(of: text))
  }

  /// Reads a table back; any change to it since its release is found.
  public static func reread(
    text: String, tag: [UInt8], by key: ReleaseKey
  ) throws(TableFault) -> ReleasedTable {
    guard key.proves(text, by: tag) else { throw .changed }
    guard let shown = ShownTable(written: text) else { throw .unknownLayout }
    return ReleasedTable(shown)
  }
}

/// Why a kept table cannot be read.
public enum TableFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text or its tag is not what was released, or the key is another.
  case changed
  /// Written by a newer program.
  case unknownLayout

  public var description: String {
    switch self {
    case .changed: "a released table was changed; restore a backup with heard restore"
    case .unknownLayout: "a released table was written by a newer program; use that one"
    }
  }
}
