internal import Survey

extension ShownTable {
  /// Reads what `written` writes, and what the first version wrote; anything else is nothing.
  init?(written text: String) {
    var lines = Lines(text)
    switch lines.next("heard table") {
    case ["1"]: self.init(first: &lines)
    case ShownTable.layout.dropFirst().map(\.self): self.init(&lines)
    default: return nil
    }
  }

  private init?(_ lines: inout Lines) {
    guard let head = Head(&lines),
      let grouping = lines.next("grouping").flatMap(Grouping.Written.init),
      let beside = lines.next("beside")?.first
    else { return nil }
    let shape = head.shape(grouping.grouping, lines.rows(), beside: beside)
    guard let columns = lines.columns(Column.init(words:rows:), rows: shape.rows.count) else {
      return nil
    }
    self.init(shape, by: .noise, .shown(columns))
  }

  /// The first version hid small numbers, and said with each table who had been asked.
  private init?(first lines: inout Lines) {
    guard let head = Head(&lines), let floors = lines.next("floors")?.compactMap({ Int($0) }),
      floors.count == 2, let grouping = lines.next("grouping").flatMap(Grouping.Written.init),
      lines.next("choices") != nil, lines.next("exclusive") != nil,
      let beside = lines.next("beside")?.first, lines.next("offers") != nil,
      lines.next("quarters") != nil, lines.next("asked") != nil
    else { return nil }
    let shape = head.shape(grouping.grouping, lines.rows(), beside: beside)
    let rule = Rule.hiding(floor: shape.grouping == nil ? floors[0] : floors[1])
    if lines.next("withheld") != nil, lines.isEmpty {
      self.init(shape, by: rule, .withheld)
    } else {
      let columns = lines.columns(Column.init(first:rows:), rows: shape.rows.count)
      guard let columns else { return nil }
      self.init(shape, by: rule, .shown(columns))
    }
  }
}

/// What a table is about.
private struct Head {
  let period: Period
  let form: String
  let question: String
  let kind: TableShape.Kind

  init?(_ lines: inout Lines) {
    guard let period = lines.next("period")?.first.flatMap(Period.init),
      let form = lines.next("form")?.first, let question = lines.next("question")?.first,
      let kind = lines.next("kind")?.first.flatMap(TableShape.Kind.init(rawValue:))
    else { return nil }
    self.period = period
    self.form = form
    self.question = question
    self.kind = kind
  }

  func shape(
    _ grouping: Grouping?, _ rows: [TableShape.Row], beside: String
  ) -> TableShape {
    TableShape(
      period: period, form: Code(form), question: Code(question), kind: kind, grouping: grouping,
      rows: rows, beside: TableShape.Beside(rawValue: beside))
  }
}

/// The lines of a written table, taken one by one. Split by bytes: a report reads a hundred tables.
private struct Lines {
  private var lines: ArraySlice<Substring.UTF8View>

  init(_ text: String) { lines = text.utf8.split(separator: UInt8(ascii: "\n"))[...] }

  var isEmpty: Bool { lines.isEmpty }

  /// The parts of the next line, when it has this name.
  mutating func next(_ name: String) -> [String]? {
    let tab = UInt8(ascii: "\t")
    guard let line = lines.first, line.prefix(while: { $0 != tab }).elementsEqual(name.utf8)
    else { return nil }
    lines.removeFirst()
    return line.split(separator: tab, omittingEmptySubsequences: false).dropFirst()
      .map { String(Substring($0)) }
  }

  mutating func rows() -> [TableShape.Row] {
    var rows: [TableShape.Row] = []
    while let choices = next("row") { rows.append(.init(choices: choices.map { Code($0) })) }
    return rows
  }

  /// The columns up to the end; nothing where anything else stands there.
  mutating func columns(
    _ read: ([String], Int) -> ShownTable.Column?, rows: Int
  ) -> [ShownTable.Column]? {
    var columns: [ShownTable.Column] = []
    while let words = next("column") {
      guard let column = read(words, rows) else { return nil }
      columns.append(column)
    }
    return next("end") != nil && isEmpty && !columns.isEmpty ? columns : nil
  }
}

extension ShownTable.Column {
  /// Group, base, the row beside, and the rows.
  fileprivate init?(words: [String], rows: Int) {
    let cells = words.dropFirst(3).compactMap(Cell.init(word:))
    guard words.count == 3 + rows, cells.count == rows, let group = Group(word: words[0]),
      let base = Cell(word: words[1])
    else { return nil }
    self.init(group: group, base: base, cells: cells, beside: Cell(word: words[2]))
  }

  /// Group, asked, base, the row beside, what was worked out, and the rows.
  fileprivate init?(first words: [String], rows: Int) {
    let cells = words.dropFirst(5).compactMap(Cell.init(word:))
    guard words.count == 5 + rows, cells.count == rows, let group = Group(word: words[0]),
      let base = Cell(word: words[2])
    else { return nil }
    self.init(
      group: group, base: base, cells: cells, beside: Cell(word: words[3]),
      asked: Cell(word: words[1]), workedOut: Cell(word: words[4]))
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
