internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// An action as it was typed.
struct ActionEntry {
  private(set) var typed: [String: String] = [:]
  private let isSent: Bool
  /// Problems that only the store can find, by field.
  var refused: [String: String] = [:]

  static let texts = ["said", "did"]
  static let parts = ["lead", "due", "partner"]
  static let names: Set<String> = [
    "said", "did", "lead", "due", "partner", "period", "theme", "status", "kind", "picture",
    "version", "then",
  ]

  subscript(_ name: String) -> String { typed[name] ?? "" }

  /// A new one.
  init(in period: Period) {
    isSent = false
    typed = ["period": "\(period)", "status": Action.Status.planned.rawValue]
  }

  /// What was kept, to be changed.
  init(_ action: Action) {
    isSent = false
    typed = [
      "said": action.said, "did": action.did, "lead": action.lead, "due": "\(action.due)",
      "partner": action.partner ?? "", "period": "\(action.period)",
      "theme": action.theme?.text ?? "", "status": action.status.rawValue,
      "kind": action.kind.rawValue, "picture": action.picture ?? "",
      "version": "\(action.version)",
    ]
  }

  /// What was sent.
  init(_ fields: Fields) {
    isSent = true
    for name in ActionEntry.names { typed[name] = fields[name].map(ActionEntry.tidied) }
  }

  /// Any white space becomes one space, because an action is published as one line.
  private static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What was typed here, with the version of what someone else saved meanwhile: sent again, it
  /// takes that one's place.
  func over(_ other: Action) -> ActionEntry {
    var entry = self
    entry.typed["version"] = "\(other.version)"
    return entry
  }

  /// Nothing while something is missing.
  func action(named name: RowID) -> Action? {
    guard problems.isEmpty, let period = Period(self["period"]), let due = Day(self["due"]),
      let kind = Action.Kind(rawValue: self["kind"]),
      let status = Action.Status(rawValue: self["status"])
    else { return nil }
    return Action(
      name: name, period: period, theme: self["theme"].isEmpty ? nil : Code(self["theme"]),
      said: self["said"], did: self["did"], kind: kind, partner: optional("partner"),
      lead: self["lead"], due: due, status: status, picture: optional("picture"),
      version: Int(self["version"]) ?? 0)
  }

  private func optional(_ name: String) -> String? { self[name].isEmpty ? nil : self[name] }

  /// What is wrong with each field, by its name under `staff.problems` in the wording.
  var problems: [String: String] {
    guard isSent else { return [:] }
    var problems = refused
    for name in ["said", "lead"] where self[name].isEmpty { problems[name] = "missing" }
    for (name, most) in ActionEntry.longest where self[name].count > most {
      problems[name] = "tooLong"
    }
    if Day(self["due"]) == nil { problems["due"] = "day" }
    if Action.Kind(rawValue: self["kind"]) == nil { problems["kind"] = "choose" }
    if Action.Status(rawValue: self["status"]) == nil { problems["status"] = "choose" }
    return problems
  }

  private static let longest = ["said": 400, "did": 400, "lead": 100, "partner": 100]
}

extension Action {
  /// What keeps it from being published: everyone must be able to read it easily.
  func problemsForEveryone(in words: Words) -> [Problem] {
    [("said", said), ("did", did)].flatMap { name, text in
      if text.isEmpty {
        return [Problem(words.text("staff.actions.didMissing"), at: name)]
      }
      return EasyRead.tooLong(in: text).map { sentence in
        Problem(
          words.text(
            "staff.actions.longSentence",
            filling: ["most": "\(EasyRead.longestSentence)", "sentence": sentence]), at: name)
      }
    }
  }
}
