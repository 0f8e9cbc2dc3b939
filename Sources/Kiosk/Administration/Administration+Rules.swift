public import Foundation
internal import Store
internal import Survey

/// What visitors were promised lies in the data folder: no command goes below it unasked.
extension Administration {
  /// Opens the data with the forms of a folder; without one, with those that were served last.
  ///
  /// - Parameter accepting: whether forms that say other rules are let in, to accept them.
  public init(
    forms: URL?, assets: URL?, data: URL, clock: ServiceClock, accepting: Bool = false
  ) throws {
    let data = try OpenedData(in: data, clock: clock)
    let folder = try forms ?? data.formsServedLast()
    try self.init(
      Content(forms: folder, assets: assets), data, formsFolder: folder, accepting: accepting)
  }

  /// Refuses what cannot be undone while nobody knows what visitors were promised: data of the first
  /// version, before its first start.
  func needRules() throws {
    guard try store.promisedRules().current == nil, try !store.formVersions().isEmpty else {
      return
    }
    throw RulesFault.unknown
  }

  /// Writes down the rules at the first start, and each time where the forms lie.
  func rememberRules() throws {
    let today = Day(of: clock.now())
    if try store.promisedRules().current == nil {
      try store.promise(Rules(of: forms.service), since: Week(of: today))
    }
    try rememberForms(on: today)
  }

  private func rememberForms(on day: Day) throws {
    let path = formsFolder?.absoluteURL.standardizedFileURL.path(percentEncoded: false) ?? ""
    if try store.formsFolder() != path { try store.remember(formsFolder: path, on: day) }
  }

  /// What visitors are told, and since when; a line for each.
  public func rules() throws -> [String] {
    let promised = try store.promisedRules()
    guard let last = promised.history.last else {
      return ["Nothing was promised yet: it is written down when the service first starts."]
    }
    let place = try store.formsFolder().flatMap(\.named) ?? "the program's own forms"
    return ["Promised from the week of \(last.since) on, by \(place):"]
      + last.rules.lines.map { "  \($0)" }
  }

  /// Takes over the rules of the forms, from the next box on.
  public func acceptRules() throws -> [String] {
    let today = Day(of: clock.now())
    let now = Rules(of: forms.service)
    let promised = try store.promisedRules()
    try rememberForms(on: today)
    guard let before = promised.current, before != now else {
      try rememberRules()
      return ["Nothing to accept: these are the rules that visitors are told."]
    }
    let week = promised.nextChange(after: today)
    try store.promise(now, since: week)
    return ["Accepted, from the box of the week of \(week) on:"]
      + before.differences(from: now).map { "  \($0)" } + nextYear(before, now, from: week)
      + [
        "What lies in the box already, and periods of a year that has begun, keep the rules of "
          + "their time. Start the service anew."
      ]
  }
}

extension OpenedData {
  func formsServedLast() throws -> URL? {
    guard let path = try store.formsFolder(), !path.isEmpty else { return nil }
    let isFolder =
      (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    guard isFolder else { throw RulesFault.formsAreGone(path) }
    return URL(filePath: path, directoryHint: .isDirectory)
  }
}

extension Administration {
  /// When other periods begin: a year that has begun keeps those that were told when it began.
  private func nextYear(_ before: Rules, _ now: Rules, from week: Week) -> [String] {
    guard before.release != now.release else { return [] }
    let begun = Period.quarter(of: week.monday).year
    let next = begun.firstDay == week.monday ? begun.firstDay : begun.end
    return ["Periods are another length from \(next) on, and not before."]
  }
}

extension Service {
  /// Refuses settings that say another thing than visitors were told.
  func checkRules(in store: Store) throws {
    let now = Rules(of: self)
    guard let promised = try store.promisedRules().current, promised != now else { return }
    throw RulesFault.differ(
      promised.differences(from: now), forms: try store.formsFolder().flatMap(\.named))
  }
}

/// Forms and data that do not belong together.
public enum RulesFault: Error, CustomStringConvertible {
  case differ([String], forms: String?)
  case formsAreGone(String)
  case unknown

  public var description: String {
    switch self {
    case .differ(let differences, let forms):
      "visitors were promised other rules: \(differences.joined(separator: "; ")); "
        + "use the forms they saw (\(forms ?? "the program's own")), "
        + "or change the rules from the next box on with heard rules --accept"
    case .formsAreGone(let path):
      "the forms that visitors saw are no longer in \(path); name their folder with --forms"
    case .unknown:
      "nobody wrote down yet what visitors were promised; "
        + "start the service once with the forms they see, then try again"
    }
  }
}

extension String {
  /// Nothing where the folder is the program's own.
  fileprivate var named: String? { isEmpty ? nil : self }
}
