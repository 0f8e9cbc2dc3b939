internal import Anonymity
internal import Survey

/// Three sentences.
extension KeyFigures {
  /// The measures that have a share, by it.
  private var ranked: [(table: ShownTable, share: Double)] {
    measures.compactMap { code in
      periods.main.table(code, of: form.code).flatMap { table in
        rankedShare(of: table).map { (table, $0) }
      }
    }
  }

  /// Nearly everyone counts as all of them, and few as none, for the order alone.
  private func rankedShare(of table: ShownTable) -> Double? {
    guard let cell = writer.read(table)?.cell, let column = table.columns.first,
      let base = table.base(of: column).count, base >= Floors.range
    else { return nil }
    switch cell {
    case .nearlyEveryone: return 1
    case .count(let count): return Double(count) / Double(base)
    case .few: return 0
    case .notTold, .hidden: return nil
    }
  }

  var highest: String { extreme { $0.max() } }

  var lowest: String {
    Set(ranked.map(\.share)).count > 1 ? extreme { $0.min() } : words.text("staff.board.alike")
  }

  /// All measures that have the highest or the lowest share: ties are named, and what is told alike of
  /// them is told once.
  private func extreme(_ pick: ([Double]) -> Double?) -> String {
    guard ranked.count > 1, let share = pick(ranked.map(\.share)) else {
      return words.text("staff.board.tooFew")
    }
    let tied = ranked.filter { $0.share == share }.map(\.table)
    let alike = Dictionary(grouping: tied.indices) { writer.told(in: tied[$0]) }
    return alike.sorted { $0.value[0] < $1.value[0] }.map { told, places in
      let measures = places.map { writer.predicate(of: tied[$0]) }.joined(separator: "; ")
      return words.text(
        places.count > 1 ? "staff.board.each" : "staff.board.one",
        filling: ["what": measures, "told": told])
    }
    .joined(separator: "; ") + "."
  }

  /// The greatest change since the year before that is more than chance, noise and rounding make. Each
  /// figure that stands here is asked, so the rule allows for all of them.
  var changed: String {
    guard let before = periods.before else { return words.text("staff.board.noYearBefore") }
    let changes = (outcome.filter { $0 != National.reached } + measures).compactMap { code in
      periods.main.table(code, of: form.code).flatMap { table in
        before.table(code, of: form.code).flatMap {
          ShareChange(from: $0, to: table, read: writer.read)
        }
      }
    }
    guard let most = changes.max(by: { abs($0.points) < abs($1.points) }) else {
      return words.text("staff.board.noChange")
    }
    return words.text(
      most.points > 0 ? "staff.board.more" : "staff.board.fewer",
      filling: [
        "what": writer.predicate(of: most.table), "now": "\(most.now)", "base": "\(most.base)",
        "before": "\(most.before)", "baseBefore": "\(most.baseBefore)",
      ])
  }
}
