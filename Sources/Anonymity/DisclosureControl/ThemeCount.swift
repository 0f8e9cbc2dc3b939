internal import Survey

/// True counts of themes. It has no public name: a count leaves only through a `ThemeRelease`.
struct ThemeCount {
  private var counts: [Theme.Code: [Feeling: Int]] = [:]

  init(_ comments: [CodedComment], _ choices: [(theme: Theme.Code, feeling: Feeling)]) {
    for comment in comments {
      guard let feeling = comment.feeling else { continue }
      for theme in Set(comment.themes) { add(theme, feeling) }
    }
    for (theme, feeling) in choices { add(theme, feeling) }
  }

  private mutating func add(_ theme: Theme.Code, _ feeling: Feeling) {
    counts[theme, default: [:]][feeling, default: 0] += 1
  }

  /// The codebook's, then those that it has no more.
  func themes(inOrderOf codebook: Themes) -> [Theme.Code] {
    let known = codebook.all.map(\.code)
    return known + counts.keys.filter { !known.contains($0) }.sorted()
  }

  func row(_ theme: Theme.Code, floor: Int) -> ThemeRelease.Row {
    func cell(_ feelings: [Feeling]) -> Cell {
      Cell(feelings.reduce(0) { $0 + (counts[theme]?[$1] ?? 0) }, floor: floor)
    }
    return ThemeRelease.Row(
      theme: theme, total: cell(Feeling.allCases), good: cell([.good]), mixed: cell([.mixed]),
      bad: cell([.bad]))
  }
}

/// The choices of the forms that stand for a theme: among what was good, and what could be better.
struct ThemeChoices {
  private let all: [Place: Theme.Code]

  /// Where a choice is offered.
  private struct Place: Hashable {
    let form: Form.Code
    let question: Question.Code
    let choice: Choice.Code
  }

  private static let feelings: [Question.Code: Feeling] = ["good": .good, "better": .bad]

  init(of forms: [Form]) {
    var all: [Place: Theme.Code] = [:]
    for form in forms {
      for question in form.questions where ThemeChoices.feelings[question.code] != nil {
        for choice in question.choices {
          all[Place(form: form.code, question: question.code, choice: choice.code)] = choice.theme
        }
      }
    }
    self.all = all
  }

  /// What was chosen, but for workers who answered for someone: they are no part of the whole.
  func met(in responses: [StoredResponse]) -> [(theme: Theme.Code, feeling: Feeling)] {
    responses.filter { $0.groups(by: []).contains(.whole) }.flatMap { response in
      ThemeChoices.feelings.flatMap { question, feeling in
        (response.answers[question]?.choices ?? []).compactMap { choice in
          all[Place(form: response.form, question: question, choice: choice)].map { ($0, feeling) }
        }
      }
    }
  }

  /// What released tables already say of the choices that count for a theme.
  func ranges(of theme: Theme.Code, in tables: [ShownTable]) -> [ThemeRelease.Part] {
    all.filter { $0.value == theme }.keys.compactMap { place in
      guard let feeling = ThemeChoices.feelings[place.question],
        let table = tables.first(where: {
          $0.form == place.form && $0.question == place.question && $0.grouping == nil
        })
      else { return nil }
      return ThemeRelease.Part(feeling, table.range(of: place.choice), floor: table.floor)
    }
  }
}

extension ShownTable {
  /// What a choice's number may be by what this shows, taken narrowly: what is not shown is small.
  fileprivate func range(of choice: Choice.Code) -> ClosedRange<Int> {
    let small = 0...(floor - 1)
    guard let row = rows.firstIndex(where: { $0.choices == [choice] }),
      let column = column(.whole)
    else { return small }
    switch column.cells[row] {
    case .hidden: return small
    case .count(let number): return Rounding.counts(shownAs: number, over: floor)
    case .nearlyEveryone:
      let base = Rounding.counts(shownAs: column.base.count ?? 0, over: floor)
      return max(0, base.lowerBound - floor + 1)...base.upperBound
    }
  }
}
