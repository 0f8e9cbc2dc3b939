import Anonymity
import Survey
import Synchronization

/// People who all answer the same: `crowd(12, ["by": "bus"], area: "North")`.
func crowd(
  _ count: Int, _ given: KeyValuePairs<String, String>, who: String = "self",
  area: String? = nil, form: Form.Code = "fair", version: Int = 1, in period: Period = Crowd.spring
) -> [StoredResponse] {
  var answers = Answers<Never>()
  answers["who"] = .chosen([Choice.Code(who)])
  for (question, choices) in given {
    let codes = choices.split(separator: " ").map { Choice.Code(String($0)) }
    answers[Question.Code(question)] = codes.isEmpty ? .skipped : .chosen(codes)
  }
  let response = StoredResponse(
    period: period, form: form, version: version, area: area, answers: answers)
  return Array(repeating: response, count: count)
}

/// What is shown of a crowd when the lot falls on nothing.
enum Crowd {
  static let spring = Period.quarter(year: 2026, number: 2)
  static let summer = Period.quarter(year: 2026, number: 3)
  static let year = Period.year(startingIn: 2026)

  static func control(
    key: UInt8, form: Form.Code = "fair", groupings: [Grouping] = [.respondent, .area(["North"])]
  ) throws -> DisclosureControl {
    let form = form == "fair" ? try TownForms.fair.get() : try TownForms.form(form)
    return DisclosureControl(
      plan: ReleasePlan(forms: [form], groupings: groupings), key: Crowd.key(key))
  }

  static func key(_ byte: UInt8) -> ReleaseKey {
    ReleaseKey(stored: [UInt8](repeating: byte, count: 32)) ?? .fresh()
  }

  /// Every table of a release on which no lot falls.
  static func tables(
    of people: [StoredResponse], in period: Period = spring, after earlier: [ReleasedTable] = []
  ) throws -> [ReleasedTable] {
    let code = people.first?.form ?? "fair"
    let form = code == "fair" ? try TownForms.fair.get() : try TownForms.form(code)
    // The closing form is long: only its whole tables are looked for.
    let groupings: [Grouping] = code == "end" ? [] : [.respondent, .area(["North"])]
    return try openControl(ReleasePlan(forms: [form], groupings: groupings), in: period)
      .release(people, of: period, after: earlier).tables
  }

  static func table(
    _ question: Question.Code, by grouping: Grouping? = nil, of people: [StoredResponse],
    in period: Period = spring, after earlier: [ReleasedTable] = []
  ) throws -> ReleasedTable {
    let tables = try tables(of: people, in: period, after: earlier)
    guard let table = tables.named(question, by: grouping) else { throw TownForms.Missing.form }
    return table
  }

  /// Disclosure control under a key whose lot falls on no table of this plan and period.
  static func openControl(_ plan: ReleasePlan, in period: Period) throws -> DisclosureControl {
    let place = "\(plan.forms.map(\.code)) \(plan.groupings) \(period)"
    func control(_ key: UInt8) -> DisclosureControl {
      DisclosureControl(plan: plan, key: Crowd.key(key))
    }
    if let key = openKeys.withLock({ $0[place] }) { return control(key) }
    let open = try (UInt8(1)...250).first { key in
      try control(key).release([], of: period, after: []).tables
        .allSatisfy { !$0.shown.isWithheld }
    }
    openKeys.withLock { $0[place] = open }
    return control(open ?? 0)
  }

  private static let openKeys = Mutex<[String: UInt8]>([:])
}

extension [ReleasedTable] {
  func named(_ question: Question.Code, by grouping: Grouping? = nil) -> ReleasedTable? {
    first { $0.question == question && $0.grouping == grouping }
  }
}

extension ShownTable {
  /// A cell by the code of its row.
  func cell(_ code: String, in group: Group = .whole) -> Cell? {
    rows.firstIndex { $0.code == code }.flatMap { column(group)?.cells[$0] }
  }

  func percent(_ code: String, in group: Group = .whole) -> Int? {
    guard let row = rows.firstIndex(where: { $0.code == code }), let column = column(group) else {
      return nil
    }
    return percent(row, of: column)
  }
}
