import Anonymity
import SeededDice
import Survey

/// An invented council: six quarters and two years of answers to the fair, and all that is released
/// of them.
struct World {
  let people: [StoredResponse]
  /// The columns that each of them counts in.
  let columns: [Set<Group>]
  let tables: [ShownTable]
  /// In the main line: whose answers are to be found out.
  let targets: [Int]

  static let quarters: [Period] = [
    .quarter(year: 2026, number: 2), .quarter(year: 2026, number: 3),
    .quarter(year: 2026, number: 4), .quarter(year: 2027, number: 1),
    .quarter(year: 2027, number: 2), .quarter(year: 2027, number: 3),
  ]
  static let years: [Period] = [.year(startingIn: 2026), .year(startingIn: 2027)]

  /// - Parameters:
  ///   - injects: whether the attacker sends answers of their own besides, so that each
  ///     number stands one below a step of the rounding.
  ///   - form: what they answer, if not the fair's.
  init(seed: UInt64, injects: Bool, answering form: Form? = nil) throws {
    var dice = Dice(spreading: seed &+ 1_000_000)
    var town = Town(answering: try form ?? TownForms.fair.get(), seed: seed)
    var people: [StoredResponse] = []
    for quarter in World.quarters {
      let own = town.responses(Int.random(in: 12...90, using: &dice), in: quarter)
      people += own + (injects ? World.injected(beside: own, in: quarter, dice: &dice) : [])
    }
    self.people = people
    columns = people.map(\.columns)
    let control = DisclosureControl(
      plan: ReleasePlan(
        forms: [town.form], groupings: [.respondent, .area(town.areas)]),
      key: ReleaseKey(stored: (0..<32).map { _ in UInt8.random(in: 0...255, using: &dice) })
        ?? .fresh())
    tables = try (World.quarters + World.years).flatMap { period in
      try control.release(people, of: period).tables.map(\.shown)
    }
    let all = columns
    let main = all.indices.filter { all[$0].contains(.main) }
    targets = (0..<8).compactMap { _ in main.randomElement(using: &dice) }
  }

  private static func injected(
    beside people: [StoredResponse], in quarter: Period, dice: inout Dice
  ) -> [StoredResponse] {
    ["foot", "bus", "car"].flatMap { way -> [StoredResponse] in
      let count = people.count { person in
        person.columns.contains(.main) && person.answers["by"] == .chosen([Choice.Code(way)])
      }
      let sent = 10 + (7 - count % 5) % 5
      return (0..<sent).map { _ in
        var answers = Answers<Never>()
        answers["who"] = .chosen(["self"])
        answers["came"] = .chosen(["no"])
        answers["by"] = .chosen([Choice.Code(way)])
        return StoredResponse(
          key: dice.next(), period: quarter, form: "fair", version: 1, area: "North",
          answers: answers)
      }
    }
  }
}

/// The true counts of one column of a table, by a plain recount.
struct TrueColumn: Equatable {
  let base: Int
  let counts: [Int]

  /// - Parameter instead: what one of them may have answered instead.
  init(
    _ group: Group, of table: ShownTable, in world: World,
    instead: (person: Int, answers: Answers<Never>)? = nil
  ) {
    let periods = [table.period] + table.period.quarters
    var base = 0
    var counts = table.rows.map { _ in 0 }
    for (place, person) in world.people.enumerated()
    where periods.contains(person.period) && world.columns[place].contains(group) {
      let answers = place == instead?.person ? instead?.answers : nil
      let chosen = (answers ?? person.answers).counted(table.question)
      if !chosen.isEmpty || table.question == "who" { base += 1 }
      for (row, choices) in table.rows.enumerated() where chosen.contains(choices.choices[0]) {
        counts[row] += 1
      }
    }
    self.base = base
    self.counts = counts
  }
}

extension Answers<Never> {
  /// The rows that a response stands in; those of the national tables by the rules of the guide.
  fileprivate func counted(_ question: Question.Code) -> [Choice.Code] {
    let chosen = self[
      question == National.achieved || question == National.reached ? "got" : question]
    let choices = chosen?.choices ?? []
    switch question {
    case National.asked: return self["asked"]?.choices ?? []
    case National.achieved, National.reached:
      let outcome = choices.filter { ["all", "some", "none"].contains($0) }
      guard self["asked"]?.choices == ["said"] else { return [] }
      return question == National.achieved || outcome == ["none"] || outcome.isEmpty
        ? outcome : [National.fullyOrPartly]
    default: return choices
    }
  }
}

extension StoredResponse {
  /// The columns it counts in, as the guide has it.
  var columns: Set<Group> {
    let who = answers["who"]?.choices.first
    if who == "for" {
      return answers["helper"]?.choices == ["worker"] ? [.worker] : [.whole, .behalf]
    }
    let place: Group = area.map { .area($0) } ?? .elsewhere
    return [.whole, .main, who == "help" ? .help : who == "self" ? .own : .unsaid, place]
  }

  func saying(_ answer: Answer<Never>, to question: Question.Code) -> Answers<Never> {
    var answers = answers
    answers[question] = answer
    if question == "got" {
      answers["why"] = answer == .chosen(["all"]) ? nil : answers["why"] ?? .skipped
    }
    if question == "came" {
      answers["again"] = answer == .chosen(["yes"]) ? answers["again"] ?? .skipped : nil
    }
    return answers
  }
}
