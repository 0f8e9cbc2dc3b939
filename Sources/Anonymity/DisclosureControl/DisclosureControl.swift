public import Survey

/// Takes people out of tables: counts what has closed, hides, rounds, and sees to it that no
/// number can be worked out from all that was ever released.
public struct DisclosureControl: Sendable {
  let plan: ReleasePlan
  let profile: Profile
  let key: ReleaseKey

  public init(plan: ReleasePlan, profile: Profile = .standard, key: ReleaseKey) {
    self.plan = plan
    self.profile = profile
    self.key = key
  }

  /// Releases a closed period, once and whole.
  ///
  /// ```swift
  /// let release = try control.release(responses, of: quarter, after: store.released())
  /// ```
  /// - Parameters:
  ///   - responses: all that are kept; those of other periods are passed over.
  ///   - earlier: every table released so far.
  public func release(
    _ responses: [StoredResponse], of period: Period, after earlier: [ReleasedTable]
  ) throws(Refusal) -> Release {
    var drafting = try Releasing(self, of: period, after: earlier.map(\.shown))
    let tables = try drafting.tables(of: responses)
    return Release(period: period, tables: tables.map { ReleasedTable($0) })
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

  /// What it shows to the public: the floor of groups holds here for the whole as well.
  public var publicView: ShownTable { shown.raised(to: shown.profile.groupFloor) }
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
    case .changed: "a released table was changed; restore the figures from a backup"
    case .unknownLayout: "a released table was written by a newer program; use that one"
    }
  }
}
