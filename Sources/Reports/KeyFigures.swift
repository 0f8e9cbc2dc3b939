internal import Anonymity
internal import Survey

/// The few figures that stand on one screen and on the board's sheet: whether people were asked and got
/// what they wanted, then each measure; this period, and the same time a year before.
///
/// They are about the person, alone or with help.
struct KeyFigures {
  let writer: FigureWriter
  let periods: ReleasedPeriods

  private var words: Words { writer.words }
  private var form: Form { writer.form }

  /// The national words come with the year; until then the questions that they are made of.
  private var outcome: [Question.Code] {
    let isNational = periods.main.table(National.asked, of: form.code) != nil
    return isNational
      ? [National.asked, National.achieved, National.reached]
      : [ReportRole.asked, .got].compactMap { form.question(for: $0)?.code }
  }

  private var measures: [Question.Code] {
    form.questions.filter { $0.role == .measure }.sorted { $0.rank < $1.rank }.map(\.code)
  }

  /// Of those who did not get all that they wanted. It is no measure that a change is looked for in.
  private var toldWhyNot: [Question.Code] { form.question(for: .why).map { [$0.code] } ?? [] }

  var figure: Figure {
    let columns = [periods.main, periods.before].compactMap(\.self)
    let notes = outcome.contains(National.asked) ? ["national", "reached"] : []
    return Figure(
      id: "measures",
      caption: "\(words.text("staff.board.measures.caption")): \(writer.name(of: .main))",
      head: words.text("staff.board.measures.head"),
      columns: columns.map { words.name(of: $0.period) },
      rows: (outcome + measures + toldWhyNot).map { question in
        let tables = columns.map { $0.table(question, of: form.code) }
        return Figure.Row(
          label: label(of: question), bar: bar(tables),
          cells: tables.map { table in writer.toldCell(in: table) { $0.columns.first } })
      }, notes: notes.map { words.text("staff.board.measures.notes.\($0)") })
  }

  private func bar(_ tables: [ShownTable?]) -> Figure.Bar {
    let shares = tables.map { $0.flatMap(writer.read)?.share }
    return Figure.Bar(
      share: shares.first ?? nil, before: shares.dropFirst().first?.flatMap(\.percent))
  }

  /// Whom a line counts, in words that need no other page: "Felt listened to".
  private func label(of question: Question.Code) -> String {
    if National.all.contains(question) { return words.text("staff.board.measures.\(question)") }
    if toldWhyNot.contains(question) { return words.text("staff.board.measures.toldWhyNot") }
    guard let table = periods.main.table(question, of: form.code) else {
      return form.question(question)?.text[.own] ?? question.text
    }
    let predicate = writer.predicate(of: table)
    return predicate.prefix(1).uppercased() + predicate.dropFirst()
  }
}

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

  /// All measures that have the highest or the lowest share: ties are named.
  private func extreme(_ pick: ([Double]) -> Double?) -> String {
    guard ranked.count > 1, let share = pick(ranked.map(\.share)) else {
      return words.text("staff.board.tooFew")
    }
    return ranked.filter { $0.share == share }.map { writer.said(by: $0.table) }
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

extension FigureWriter {
  /// "felt listened to: 75% (60 to 90%) of 80 who answered, alone or with help"
  fileprivate func said(by table: ShownTable) -> String {
    "\(predicate(of: table)): \(told(in: table))"
  }
}
