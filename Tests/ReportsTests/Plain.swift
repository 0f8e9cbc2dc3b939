import Anonymity
import Crypto
import Foundation
import Survey

/// Tables as they are kept, but with no noise on their numbers, so that a test can say what a page
/// makes of them. Their tags are made as a holder of the key makes them.
struct Plain {
  let form: Form
  let period: Period
  let people: [(who: [Choice.Code], isWorker: Bool, area: String?, answers: Answers<Never>)]

  init(_ form: Form, in period: Period, _ people: [(area: String?, answers: Answers<Never>)]) {
    self.form = form
    self.period = period
    self.people = people.map { area, answers in
      let who = answers["who"]?.choices ?? []
      return (who, who == ["for"] && answers["helper"]?.choices == ["worker"], area, answers)
    }
  }

  func tables(by groupings: [Grouping] = []) throws -> [ReleasedTable] {
    try questions.flatMap { question in
      try ([nil] + groupings.map(Optional.some)).map { try table(question, by: $0) }
    }
  }

  private struct Counted {
    let code: Question.Code
    let kind: String
    let choices: [Choice.Code]
    let isOfAll: Bool
    let chosen: (Answers<Never>) -> [Choice.Code]
  }

  private var questions: [Counted] {
    let own = form.questions.filter { $0.isStored && $0.kind != .words }.flatMap { question in
      guard question.kind == .each else { return [counted(question)] }
      let wishes = question.about.flatMap(form.question)?.choices ?? []
      return wishes.compactMap {
        form.question(Question.Code("\(question.code).\($0.code)")).map(counted)
      }
    }
    return own + (form.code == "end" ? national : [])
  }

  private func counted(_ question: Question) -> Counted {
    Counted(
      code: question.code, kind: question.kind == .many ? "many" : "one",
      choices: question.choices.filter { !$0.isApart }.map(\.code), isOfAll: question.code == "who"
    ) { $0[question.code]?.choices ?? [] }
  }

  private var national: [Counted] {
    [
      Counted(
        code: National.asked, kind: "one", choices: ["said", "silent", "no", "dk"], isOfAll: false
      ) { $0["asked"]?.choices ?? [] },
      Counted(
        code: National.achieved, kind: "one", choices: ["all", "some", "none"], isOfAll: false
      ) { $0["asked"]?.choices == ["said"] ? $0["got"]?.choices ?? [] : [] },
    ]
  }

  private func table(_ question: Counted, by grouping: Grouping?) throws -> ReleasedTable {
    let columns = groups(of: question, by: grouping).map { name, isIn in
      column(name, of: question, people.filter(isIn).map(\.answers))
    }
    let lines =
      [
        "heard table\t2", "period\t\(period)", "form\t\(form.code)", "question\t\(question.code)",
        "kind\t\(question.kind)", "grouping\t\(words(of: grouping))", "beside\tnone",
      ] + question.choices.map { "row\t\($0)" } + columns + ["end"]
    return try Plain.reread(lines.joined(separator: "\n") + "\n")
  }

  static func reread(_ text: String) throws -> ReleasedTable {
    let key = ReleaseKey.fresh()
    let tag = HMAC<SHA256>.authenticationCode(
      for: Data(("table\n" + text).utf8), using: SymmetricKey(data: key.bytes))
    return try ReleasedTable.reread(text: text, tag: Array(tag), by: key)
  }

  private typealias Person = (
    who: [Choice.Code], isWorker: Bool, area: String?, answers: Answers<Never>
  )

  private func groups(
    of question: Counted, by grouping: Grouping?
  ) -> [(String, (Person) -> Bool)] {
    switch grouping {
    case nil where question.code == "who": [("whole", { !$0.isWorker })]
    case nil: [("main", { $0.who != ["for"] }), ("for", { $0.who == ["for"] && !$0.isWorker })]
    case .respondent:
      [
        ("self", { $0.who == ["self"] }), ("help", { $0.who == ["help"] }),
        ("for", { $0.who == ["for"] && !$0.isWorker }), ("worker", { $0.isWorker }),
      ]
    case .area(let areas):
      areas.map { area in ("area:\(area)", { $0.area == area }) }
        + [("elsewhere", { !areas.contains($0.area ?? "") })]
    }
  }

  private func words(of grouping: Grouping?) -> String {
    switch grouping {
    case nil: "none"
    case .respondent: "respondent"
    case .area(let areas): "area\t" + areas.joined(separator: "\t")
    }
  }

  private func column(_ name: String, of question: Counted, _ answers: [Answers<Never>]) -> String {
    let chosen = answers.map(question.chosen).filter { question.isOfAll || !$0.isEmpty }
    let base = chosen.count
    let cells = question.choices.map { choice in
      let count = chosen.count { $0.contains(choice) }
      return base < 10
        ? "not told"
        : base - count < 5 && 5 * (base - count) <= base
          ? "nearly everyone" : count < 5 ? "few" : "\((count + 2) / 5 * 5)"
    }
    let shown = base < 10 ? "not told" : "\((base + 2) / 5 * 5)"
    return (["column", name, shown, "none"] + cells).joined(separator: "\t")
  }
}
