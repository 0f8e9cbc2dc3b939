import Anonymity
import Crypto
import Foundation
import SeededDice
import Survey

/// People who all answer the same: `crowd(12, ["by": "bus"], area: "North")`. The same call gives the
/// same people each time.
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
  let name = "\(given) \(who) \(area ?? "") \(form) \(period)"
  var keys = Dice(spreading: name.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) })
  return (0..<count).map { _ in
    StoredResponse(
      key: keys.next(), period: period, form: form, version: version, area: area, answers: answers)
  }
}

/// What is shown of a crowd.
enum Crowd {
  static let spring = Period.quarter(year: 2026, number: 2)
  static let summer = Period.quarter(year: 2026, number: 3)
  static let year = Period.year(startingIn: 2026)
  static let groupings: [Grouping] = [.respondent, .area(["North"])]

  static func control(
    key: UInt8 = 1, form: Form.Code = "fair", groupings: [Grouping] = groupings
  ) throws -> DisclosureControl {
    let form = form == "fair" ? try TownForms.fair.get() : try TownForms.form(form)
    return DisclosureControl(
      plan: ReleasePlan(forms: [form], groupings: groupings), key: Crowd.key(key))
  }

  static func key(_ byte: UInt8) -> ReleaseKey {
    ReleaseKey(stored: [UInt8](repeating: byte, count: 32)) ?? .fresh()
  }

  static func tables(
    of people: [StoredResponse], in period: Period = year, key: UInt8 = 1
  ) throws -> [ReleasedTable] {
    try control(key: key, form: people.first?.form ?? "fair").release(people, of: period).tables
  }

  static func table(
    _ question: Question.Code, by grouping: Grouping? = nil, of people: [StoredResponse],
    in period: Period = year, key: UInt8 = 1
  ) throws -> ShownTable {
    let table = try tables(of: people, in: period, key: key).named(question, by: grouping)
    guard let table else { throw TownForms.Missing.form }
    return table.shown
  }

  /// A table as it was written, with the tag that a holder of the key can make.
  static func reread(_ text: String) throws -> ShownTable {
    let key = Crowd.key(9)
    let tag = HMAC<SHA256>.authenticationCode(
      for: Data(("table\n" + text).utf8), using: SymmetricKey(data: key.bytes))
    return try ReleasedTable.reread(text: text, tag: Array(tag), by: key).shown
  }
}

extension [ReleasedTable] {
  func named(_ question: Question.Code, by grouping: Grouping? = nil) -> ReleasedTable? {
    first { $0.question == question && $0.grouping == grouping }
  }
}

extension ShownTable {
  /// A cell by the code of its row.
  func cell(_ code: String, in group: Group = .main) -> Cell? {
    rows.firstIndex { $0.code == code }.flatMap { column(group)?.cells[$0] }
  }

  func share(_ code: String, in group: Group = .main) -> Share? {
    guard let row = rows.firstIndex(where: { $0.code == code }), let column = column(group) else {
      return nil
    }
    return share(row, of: column)
  }
}

extension Cell {
  /// Whether it shows about so many: noise is beyond 15 in fewer than one cell of 50,000.
  func isNear(_ number: Int) -> Bool { count.map { abs($0 - number) <= 17 } ?? false }
}

extension Cell? {
  func isNear(_ number: Int) -> Bool { self?.isNear(number) ?? false }
}
