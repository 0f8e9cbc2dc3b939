internal import Yams

/// A form as one text that needs no other file: in the keys of form files, with everything written out that
/// it shares with other forms. So a version that has answers can be kept whole, and read after years.
extension Form {
  public var whole: String {
    get throws { try Yams.serialize(node: node.asTexts, width: -1, allowUnicode: true) }
  }

  /// Reads what `whole` writes; anything else is nothing.
  public init?(whole text: String) {
    let notes = FaultNotes()
    guard let root = Entry.root(of: text, file: "", notes: notes), root["form"] != nil else {
      return nil
    }
    var reader = FormReader(shared: .none, hasCards: false)
    self = reader.form(from: root)
    if questions.isEmpty { return nil }
  }

  private var node: Node {
    let questions = Node(self.questions.map(\.node))
    return .keyed([
      ("form", Node(code.text)), ("version", Node("\(version)")), ("self", Node(title[.own])),
      ("for", Node(title[.behalf])), ("picture", picture.map { Node($0) }),
      ("closed", isClosed ? "yes" : nil), ("list", list?.node), ("offers", offers?.node),
      ("retired", retired.isEmpty ? nil : Node(retired.sorted().map { Node($0) })),
      ("questions", questions),
    ])
  }
}

extension SharedQuestions {
  fileprivate static var none: SharedQuestions {
    SharedQuestions(
      scales: [:], opening: [], closing: [], time: nil, practice: nil, about: Wording(both: ""),
      aboutSigns: nil, aboutPicture: nil, unsure: nil)
  }
}

extension Form.List {
  fileprivate var node: Node {
    .keyed([
      ("self", Node(heading[.own])), ("for", Node(heading[.behalf])), ("from", Node(from.text)),
      ("first", first.map { Node($0.text) }), ("last", last.map { Node($0.text) }),
    ])
  }
}

extension Form.Offer {
  fileprivate var node: Node {
    .keyed([
      ("form", Node(form.text)), ("self", Node(text[.own])), ("for", Node(text[.behalf])),
      ("shown", shown.node),
    ])
  }
}

extension Question {
  fileprivate var node: Node {
    .keyed([
      ("code", Node(code.text)), ("kind", Node(kind.rawValue)), ("core", isCore ? "yes" : nil),
      ("self", Node(text[.own])), ("for", Node(text[.behalf])), ("lead", lead.node),
      ("help", help.node), ("pages", kind == .words ? nil : Node(pages.map(\.node))),
      ("shown", shown == .always ? nil : shown.node), ("about", about.map { Node($0.text) }),
      ("offers", offersChosenOf.map { Node($0.text) }), ("more", more.map { Node($0.text) }),
      ("stored", isStored ? nil : "no"), ("alone", isCountedAlone ? "yes" : nil),
      ("quarterly", isQuarterly ? "yes" : nil), ("role", role.map { Node($0.rawValue) }),
      ("principle", principle.map { Node($0.rawValue) }),
      ("rank", rank == Question.lastRank ? nil : Node("\(rank)")),
      ("tells", tells.map { Node($0.text) }), ("card", card.map { Node($0.rawValue) }),
      ("up-to", upTo.map { Node("\($0)") }),
      ("first", first.map { Node($0.text) }), ("finding", finding.map { Node($0) }),
      ("picture", picture.map { Node($0) }),
    ])
  }
}

extension ChoicePage {
  fileprivate var node: Node {
    let heading = heading.map {
      Node.keyed([("self", Node($0[.own])), ("for", Node($0[.behalf]))])
    }
    return .keyed([("heading", heading), ("choices", Node(choices.map(\.node)))])
  }
}

extension Choice {
  fileprivate var node: Node {
    let happened = happened.map {
      Node.keyed([("self", Node($0[.own])), ("for", Node($0[.behalf]))])
    }
    return .keyed([
      ("code", Node(code.text)), ("self", Node(label[.own])), ("for", Node(label[.behalf])),
      ("help", help.node), ("picture", picture.map { Node($0) }),
      ("exclusive", isExclusive ? "yes" : nil), ("happened", happened),
      ("end", end.map { Node($0.rawValue) }), ("respondent", respondent.map { Node($0.rawValue) }),
      ("national", national.map { Node($0.rawValue) }), ("only", only.map { Node($0.rawValue) }),
      ("apart", isApart ? "yes" : nil), ("worker", isWorker ? "yes" : nil),
      ("theme", theme.map { Node($0.text) }), ("then", leadsTo.map { Node($0.rawValue) }),
      ("card", staysOffCard ? "no" : nil),
    ])
  }
}

extension Condition {
  fileprivate var node: Node {
    switch self {
    case .always: "always"
    case .opened: "opened"
    case .chosen, .atLeast: .keyed([entry])
    case .all(let conditions): .keyed(conditions.map(\.entry))
    }
  }

  private var entry: (String, Node?) {
    switch self {
    case .chosen(let question, let codes, let orSkipped):
      (
        question.text,
        Node((codes.map(\.text).sorted() + (orSkipped ? ["skip"] : [])).map { Node($0) })
      )
    case .atLeast(let count, let question): (question.text, Node("\(count) or more"))
    case .always, .opened, .all: ("", nil)
    }
  }
}

extension [Wording] {
  /// The sentences of each voice; nothing where there are none.
  fileprivate var node: Node? {
    isEmpty
      ? nil
      : .keyed([("self", Node(map { Node($0[.own]) })), ("for", Node(map { Node($0[.behalf]) }))])
  }
}

extension Node {
  /// A mapping of the keys that have a value.
  fileprivate static func keyed(_ pairs: [(String, Node?)]) -> Node {
    Node(pairs.compactMap { key, value in value.map { (Node(key), $0) } })
  }

  /// The same, with every value said to be a text. It is written alike, without guessing at each value
  /// what else it might be.
  fileprivate var asTexts: Node {
    switch self {
    case .scalar(let scalar): Node(scalar.string, Tag(.str), scalar.style)
    case .sequence(let items): Node(items.map(\.asTexts))
    case .mapping(let pairs): Node(pairs.map { ($0.key.asTexts, $0.value.asTexts) })
    case .alias: self
    }
  }
}
