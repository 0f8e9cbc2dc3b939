internal import Survey

extension ShownTable {
  /// One line for each thing a table shows, its parts apart by tabs: `row<TAB>bit<TAB>no`.
  var written: String { lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n" }

  static let layout = ["heard table", "2"]

  private var lines: [[String]] {
    [
      ShownTable.layout, ["period", "\(period)"], ["form", form.text],
      ["question", question.text], ["kind", shape.kind.rawValue], ["grouping"] + grouping.words,
      ["beside", shape.beside?.rawValue ?? "none"],
    ] + rows.map { ["row"] + $0.choices.map(\.text) }
      + columns.map { ["column"] + $0.words }
      + [["end"]]
  }
}

extension ShownTable.Column {
  fileprivate var words: [String] {
    [group.word, base.word, beside?.word ?? "none"] + cells.map(\.word)
  }
}

extension Cell {
  var word: String {
    switch self {
    case .count(let number): "\(number)"
    case .few: "few"
    case .nearlyEveryone: "nearly everyone"
    case .notTold: "not told"
    case .hidden: "hidden"
    }
  }

  init?(word: String) {
    switch word {
    case "few": self = .few
    case "nearly everyone": self = .nearlyEveryone
    case "not told": self = .notTold
    case "hidden": self = .hidden
    default:
      guard let number = Int(word), number >= 0, "\(number)" == word else { return nil }
      self = .count(number)
    }
  }
}

extension Grouping? {
  fileprivate var words: [String] {
    switch self {
    case nil: ["none"]
    case .respondent: ["respondent"]
    case .area(let areas): ["area"] + areas.map(\.onOneLine)
    }
  }
}

extension Group {
  /// `self`, `help`, or `area:North`.
  public var word: String {
    switch self {
    case .area(let name): "area:" + name.onOneLine
    default: Group.words.first { $0.1 == self }?.0 ?? ""
    }
  }

  init?(word: String) {
    if word.hasPrefix("area:") {
      self = .area(word.dropFirst(5).fromOneLine)
    } else if let group = Group.words.first(where: { $0.0 == word })?.1 {
      self = group
    } else {
      return nil
    }
  }

  private static let words: [(String, Group)] = [
    ("whole", .whole), ("main", .main), ("self", .own), ("help", .help), ("for", .behalf),
    ("unsaid", .unsaid),
    ("worker", .worker), ("elsewhere", .elsewhere),
  ]
}

extension StringProtocol {
  /// Names may hold anything; a tab or a new line in one must not begin another part.
  fileprivate var onOneLine: String {
    reduce(into: "") { text, letter in
      switch letter {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r\n": text += "\\r\\n"
      default: text.append(letter)
      }
    }
  }

  var fromOneLine: String {
    var text = ""
    var isEscaped = false
    for letter in self {
      switch (isEscaped, letter) {
      case (false, "\\"): isEscaped = true
      case (false, _): text.append(letter)
      case (true, _):
        text.append(letter == "t" ? "\t" : letter == "n" ? "\n" : letter == "r" ? "\r" : letter)
        isEscaped = false
      }
    }
    return text
  }
}
