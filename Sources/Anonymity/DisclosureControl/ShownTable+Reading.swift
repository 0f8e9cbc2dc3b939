internal import Survey

extension ShownTable {
  /// Reads what `written` writes; anything else is nothing.
  init?(written text: String) {
    var lines = Lines(text)
    guard lines.next("heard table") == [ShownTable.layout[1]],
      let period = lines.next("period")?.first.flatMap(Period.init),
      let form = lines.next("form")?.first, let question = lines.next("question")?.first,
      let kind = lines.next("kind")?.first.flatMap(TableShape.Kind.init(rawValue:)),
      let profile = lines.next("floors").flatMap(Profile.init(words:)),
      let grouping = lines.next("grouping").flatMap(Grouping.Written.init),
      let choices = lines.next("choices"), let exclusive = lines.next("exclusive"),
      let beside = lines.next("beside")?.first, let offers = lines.next("offers")?.first,
      let quarters = lines.next("quarters")?.first, let asked = lines.next("asked"),
      let route = Asking.Route(words: Array(asked.dropFirst()))
    else { return nil }
    let shape = TableShape(
      period: period, form: Code(form), question: Code(question), kind: kind,
      grouping: grouping.grouping, choices: choices.map { Code($0) }, rows: lines.rows(),
      beside: TableShape.Beside(rawValue: beside),
      asking: Asking(route: route, isExact: asked.first == "all"),
      exclusive: exclusive.map { Code($0) }, offers: offers.isEmpty ? nil : Code(offers),
      addsUp: quarters == "all")
    guard let figures = lines.figures(of: shape) else { return nil }
    self.init(shape, under: profile, figures)
  }
}

/// The lines of a written table, taken one by one.
private struct Lines {
  private var lines: ArraySlice<[String]>

  init(_ text: String) {
    lines =
      text.split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }[...]
  }

  /// The parts of the next line, when it has this name.
  mutating func next(_ name: String) -> [String]? {
    guard lines.first?.first == name else { return nil }
    return lines.removeFirst().dropFirst().map(\.self)
  }

  mutating func rows() -> [TableShape.Row] {
    var rows: [TableShape.Row] = []
    while let choices = next("row") { rows.append(.init(choices: choices.map { Code($0) })) }
    return rows
  }

  mutating func figures(of shape: TableShape) -> ShownTable.Figures? {
    if next("withheld") != nil { return lines.isEmpty ? .withheld : nil }
    var columns: [ShownTable.Column] = []
    while let words = next("column") {
      guard let column = ShownTable.Column(words: words, rows: shape.rows.count) else { return nil }
      columns.append(column)
    }
    let isWhole = next("end") != nil && lines.isEmpty && columns.map(\.group) == shape.groups
    return isWhole ? .shown(columns) : nil
  }
}

extension ShownTable.Column {
  fileprivate init?(words: [String], rows: Int) {
    guard words.count == 5 + rows, let group = Group(word: words[0]),
      let base = Cell(word: words[2]), let beside = Cell(word: words[3])
    else { return nil }
    let cells = words[5...].compactMap(Cell.init(word:))
    guard cells.count == rows else { return nil }
    self.init(
      group: group, asked: Cell(word: words[1]), base: base, cells: cells, beside: beside,
      workedOut: Cell(word: words[4]))
  }
}

extension Profile {
  init?(words: [String]) {
    let floors = words.compactMap(Int.init)
    guard floors.count == 2, floors[0] >= SmallNumbers.fewest, floors[1] >= floors[0] else {
      return nil
    }
    self.init(wholeFloor: floors[0], groupFloor: floors[1])
  }
}

extension Grouping {
  /// No grouping is one of the things a line can say.
  fileprivate struct Written {
    let grouping: Grouping?

    init?(words: [String]) {
      switch words.first {
      case "none": grouping = nil
      case "respondent": grouping = .respondent
      case "area": grouping = .area(words.dropFirst().map(\.fromOneLine))
      default: return nil
      }
    }
  }
}
