/// Something to type on a page of the quality team.
public struct TypedField: Sendable {
  let id: String
  let label: String
  let value: String
  let help: String?
  let problem: String?
  let type: String
  let isNumber: Bool
  let isLong: Bool
  /// The ids of what is said about it.
  let about: String?

  public enum Kind: Sendable { case text, number, day, long }

  /// - Parameter id: its id, and its name in what is posted.
  public init(
    _ id: String, _ label: String, _ value: String, _ kind: Kind = .text, help: String? = nil,
    problem: String? = nil
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.help = help
    self.problem = problem
    type = kind == .day ? "date" : "text"
    isNumber = kind == .number
    isLong = kind == .long
    about = Described.ids(of: id, help, problem)
  }
}

/// One of many, in a list that unfolds.
public struct SelectField: Sendable {
  let id: String
  let label: String
  let help: String?
  let problem: String?
  let options: [Option]
  /// The ids of what is said about it.
  let about: String?

  public struct Option: Sendable {
    let value: String
    let label: String
    let chosen: Bool

    public init(_ value: String, _ label: String, chosen: Bool) {
      self.value = value
      self.label = label
      self.chosen = chosen
    }
  }

  public init(
    _ id: String, _ label: String, help: String? = nil, problem: String? = nil,
    _ options: [Option]
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.problem = problem
    self.options = options
    about = Described.ids(of: id, help, problem)
  }
}

/// A question to the quality team with everything that can be chosen in view.
public struct ChoiceGroup: Sendable {
  let id: String
  let legend: String
  let help: String?
  let problem: String?
  let control: String
  let name: String
  let choices: [ChoiceView]
  /// Many small ones side by side.
  let tiles: Bool

  public init(
    _ id: String, _ legend: String, help: String? = nil, problem: String? = nil,
    takesMany: Bool = false, tiles: Bool = false, _ choices: [ChoiceView]
  ) {
    self.id = id
    self.legend = legend
    self.help = help
    self.problem = problem
    control = takesMany ? "checkbox" : "radio"
    name = id
    self.choices = choices
    self.tiles = tiles
  }
}

/// What someone else has saved in the meantime, beside what was typed here.
public struct ChangedElsewhere: Sendable {
  let rows: [Row]

  public struct Row: Sendable {
    let label: String
    let value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  public init(_ rows: [Row]) { self.rows = rows }
}

/// By what a box is described to those who cannot see what stands around it.
private enum Described {
  static func ids(of id: String, _ help: String?, _ problem: String?) -> String? {
    let ids = [help.map { _ in "\(id)-help" }, problem.map { _ in "\(id)-problem" }]
      .compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}
