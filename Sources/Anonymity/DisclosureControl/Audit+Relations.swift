internal import Survey

/// Something that holds between numbers, stated once.
enum Relation: Hashable {
  case split(Quantity, Grouping)
  case quarters(Quantity)
  case others(Quantity)
}

extension Audit {
  mutating func number(_ quantity: Quantity) -> Int {
    if let number = numbers[quantity] { return number }
    let number = bounds.number()
    numbers[quantity] = number
    return number
  }

  /// States every sum that holds by the form and the calendar, whatever was counted.
  mutating func relate(_ shape: TableShape) {
    for group in shape.groups { relate(shape, group) }
    if let grouping = shape.grouping {
      relate(shape, .whole)
      split(shape, by: grouping)
    }
    for group in shape.groups where shape.period.quarters.count > 1 { addUp(shape, group) }
  }

  private mutating func relate(_ shape: TableShape, _ group: Group) {
    let of = Relating(shape: shape, group: group)
    guard shapes[of.name] == nil else { return }
    shapes[of.name] = shape
    sum(of[.asked], [of[.base], of[.skipped]])
    switch shape.kind {
    case .one: sum(of[.base], shape.choices.map { of[.chose($0)] })
    case .many: relateMany(of)
    }
    for row in shape.rows where row.choices.count > 1 {
      sum(of[.row(row)], row.choices.map { of[.chose($0)] })
    }
    if shape.beside == .unsettled {
      sum(of[.unsettled], [of[.skipped]] + shape.unshown.map { of[.chose($0)] })
    }
    relateRoute(of)
    if shape.question == National.achieved { relateAchieved(of) }
  }

  mutating func sum(_ total: Quantity, _ parts: [Quantity]) {
    let total = number(total)
    bounds.state(total, is: parts.map { number($0) })
  }

  /// Each choice splits those who answered; together they hold each of them at least once.
  private mutating func relateMany(_ of: Relating) {
    let shape = of.shape
    let several = shape.choices.filter { !shape.exclusive.contains($0) }
    for choice in shape.choices { sum(of[.base], [of[.chose(choice)], of[.others([choice])]]) }
    sum(of[.base], shape.exclusive.map { of[.chose($0)] } + [of["several"]])
    for choice in several { sum(of["several"], [of[.chose(choice)], of["not \(choice)"]]) }
    sum(of["ticks"], several.map { of[.chose($0)] })
    sum(of["ticks"], [of["several"], of["more ticks"]])
  }

  /// A routed question is asked of those who gave its parent that answer.
  private mutating func relateRoute(_ of: Relating) {
    let shape = of.shape
    var reached: [Quantity] = []
    switch shape.asking.route {
    case .everyone: reached = [of.responses]
    case .answered(let parent): reached = [of[.base, parent]]
    case .chosen(let parent, let choices, let orSkipped):
      reached = choices.map { of[.chose($0), parent] } + (orSkipped ? [of[.skipped, parent]] : [])
    }
    sum(of["reached"], reached)
    sum(of["reached"], shape.asking.isExact ? [of[.asked]] : [of[.asked], of["not asked"]])
    if let wishes = shape.offers { relateOffers(of, wishes) }
    if shape.question == Respondent.who { relateRespondents(of) }
  }

  private mutating func relateOffers(_ of: Relating, _ wishes: Question.Code) {
    for choice in of.shape.choices {
      guard let wish = numbers[of[.chose(choice), wishes]] else { continue }
      bounds.state(wish, is: [number(of[.chose(choice)]), number(of["not most \(choice)"])])
    }
  }

  /// Who answered is what the columns by respondent are made of.
  private mutating func relateRespondents(_ of: Relating) {
    guard of.group == .whole, of.shape.asking.isExact else { return }
    for (group, choice) in [(Group.own, "self"), (.help, "help"), (.behalf, "for")] {
      let responses = Relating(shape: of.shape, group: group).responses
      sum(responses, [of[.chose(Choice.Code(choice))]])
    }
  }

  /// What is told outright is part of what the question itself shows; the rest was worked out.
  private mutating func relateAchieved(_ of: Relating) {
    let told = National.outcomes.map { of["told \($0)"] }
    let worked = National.outcomes.map { of["worked out \($0)"] }
    for (place, outcome) in National.outcomes.enumerated() {
      sum(of[.chose(outcome)], [told[place], worked[place]])
      sum(of[.chose(outcome), National.got], [told[place], of["not told \(outcome)"]])
    }
    sum(of[.workedOut], worked)
    sum(of[.skipped, National.got], [of[.workedOut], of["not worked out"]])
  }

  /// The columns in the whole make it up.
  private mutating func split(_ shape: TableShape, by grouping: Grouping) {
    let groups = grouping.groups.filter(\.isInWhole).map { Relating(shape: shape, group: $0) }
    let whole = Relating(shape: shape, group: .whole)
    for quantity in whole.counted {
      guard related.insert(.split(quantity, grouping)).inserted else { continue }
      sum(quantity, groups.map { $0.same(as: quantity) })
    }
  }
}

/// The numbers of one question in one group.
struct Relating {
  let shape: TableShape
  let group: Group

  subscript(_ part: Quantity.Part) -> Quantity { Quantity(shape, group, part) }

  subscript(_ part: Quantity.Part, _ question: Question.Code) -> Quantity {
    Quantity(shape, group, part, of: question)
  }

  subscript(_ rest: String) -> Quantity {
    Quantity(shape, group, .rest("\(shape.question) \(rest)"))
  }

  /// The column itself.
  var name: Quantity { self["column"] }

  /// How many sent the form.
  var responses: Quantity { self[.asked, ""] }

  /// What is counted person by person, so that groups and quarters add up.
  var counted: [Quantity] {
    let parts: [Quantity.Part] = [.asked, .base, .skipped] + shape.choices.map { .chose($0) }
    let achieved: [Quantity.Part] = shape.question == National.achieved ? [.workedOut] : []
    return [responses] + (parts + achieved).map { self[$0] }
  }

  func same(as quantity: Quantity) -> Quantity { self[quantity.part, quantity.question] }
}
