public import Survey

/// The accessibility statement: what the wording says, with what a council wrote of its arrangements.
public struct AccessibilityPage: ListenedPage {
  public static let template = "accessibility"
  public let title: String
  public var listen: Listening?
  var back: Hole?
  let sections: [Section]

  struct Section: Hashable, Sendable {
    let heading: String
    var sentences: [String]
    let points: [String]
    let link: String?
    let linkText: String

    fileprivate static func all(crediting credits: [String], _ words: Words) -> [Section] {
      if credits.isEmpty { return [] }
      return [
        Section(
          heading: words.text("accessibility.pictures"), sentences: [], points: credits, link: nil,
          linkText: "")
      ]
    }
  }

  /// - Parameters:
  ///   - facts: nothing where a council has written none yet.
  ///   - isSigned: some pages have films in sign language.
  ///   - credits: who drew a board's own pictures.
  public init(
    words: Words, back: String?, facts: Accessibility?, isSigned: Bool = false,
    credits: [String] = []
  ) {
    title = words.text("accessibility.title")
    self.back = back.map(Hole.init)
    guard case .list(let sections)? = words.at("accessibility.sections") else {
      self.sections = []
      return
    }
    let added = Additions(words: words, facts: facts, isSigned: isSigned)
    self.sections =
      sections.map { section in
        Section(
          heading: section.optionalText("heading") ?? "",
          sentences: section.several("sentences")
            + added.sentences(for: section.optionalText("add")),
          points: section.several("points"), link: section.optionalText("link"),
          linkText: section.optionalText("linkText") ?? "")
      } + Section.all(crediting: credits, words)
  }

  public mutating func fill(_ fillings: inout Fillings) {
    fillings.add(&listen)
    fillings.add(&back)
  }
}

/// Sentences that depend on what a council wrote in service.yaml.
private struct Additions {
  let words: Words
  let facts: Accessibility?
  let isSigned: Bool

  /// - Parameter name: what a section asks for under `add`.
  func sentences(for name: String?) -> [String] {
    switch name {
    case "status": status
    case "contact": contact
    case "dates": dates
    case "films": texts(isSigned ? "films.some" : "films.none")
    default: []
    }
  }

  private var status: [String] {
    guard let audit = facts?.audit else { return texts("status.unaudited") }
    return texts(audit.isFull ? "status.full" : "status.partial")
      + texts("status.audited", ["auditor": audit.by, "day": name(of: audit.day)])
  }

  private var contact: [String] {
    let email = facts?.email.map { texts("contact.email", ["email": $0]) } ?? []
    return email + (facts.map { texts("contact.days", ["answer days": "\($0.answerDays)"]) } ?? [])
  }

  private var dates: [String] {
    guard let facts else { return texts("dates.untried") }
    let tried = facts.triedWithPeople.map { texts("dates.tried", ["day": name(of: $0)]) }
    return texts(
      "dates.looked",
      ["written": name(of: facts.written), "reviewed": name(of: facts.reviewed)])
      + (tried ?? texts("dates.untried"))
  }

  private func texts(_ name: String, _ values: [String: String] = [:]) -> [String] {
    words.texts("accessibility.\(name)", filling: values)
  }

  private func name(of day: Day) -> String {
    "\(day.day) \(words.texts("months")[day.month - 1]) \(day.year)"
  }
}

extension Words {
  /// The texts of a section, whose names are no paths from the root.
  fileprivate func several(_ name: String) -> [String] { texts(name) }
}
