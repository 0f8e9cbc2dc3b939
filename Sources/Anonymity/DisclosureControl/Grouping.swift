internal import Survey

/// A way to split a table. There are no others, and never two at once.
public enum Grouping: Hashable, Sendable {
  /// Who answered: the person, the person with help, someone for the person.
  case respondent
  /// The part of the county. The list is fixed beforehand: a group that appears only when someone
  /// answers from it would tell that someone did.
  case area([String])

  /// The columns, always all of them.
  public var groups: [Group] {
    switch self {
    case .respondent: [.own, .help, .behalf, .unsaid, .worker]
    case .area(let areas): areas.map(Group.area) + [.elsewhere]
    }
  }
}

/// Whose answers a column counts.
public enum Group: Hashable, Sendable {
  /// Everybody but workers who answered for someone: in tables that were released before the person and
  /// those who answer for someone were told apart.
  case whole
  /// The person, alone or with help: everybody but those who answered for someone.
  case main
  case own, help, behalf, unsaid
  /// A worker answered for someone. Counted apart, never in the whole.
  case worker
  case area(String)
  /// In none of the listed areas.
  case elsewhere
}

extension Group {
  /// Whether somebody in it answered for someone else, and so may say that they cannot tell.
  var isOfOthers: Bool { [.whole, .behalf, .worker].contains(self) }
}

/// The columns that responses to a form count in, by the roles of its questions.
struct ResponseGroups {
  private let who: Question?
  private let helper: Question?
  private let areas: [[String]]

  init(of form: Form, by groupings: [Grouping]) {
    who = form.question(for: .respondent)
    helper = form.question(for: .helper)
    areas = groupings.compactMap { if case .area(let areas) = $0 { areas } else { nil } }
  }

  /// Parts of the county are parts of the main line.
  func groups(of response: StoredResponse) -> Set<Group> {
    let respondent = respondent(of: response)
    switch respondent {
    case .worker: return [respondent]
    case .behalf: return [respondent]
    default: return Set([.main, respondent] + areas.map { area(of: response, in: $0) })
    }
  }

  private func respondent(of response: StoredResponse) -> Group {
    switch mark(of: response, in: who) {
    case .own: .own
    case .help: .help
    case .behalf: mark(of: response, in: helper) == .worker ? .worker : .behalf
    case .worker: .worker
    case nil: .unsaid
    }
  }

  private func mark(of response: StoredResponse, in question: Question?) -> Choice.Respondent? {
    question.flatMap { question in
      response.answers[question.code]?.choices.first.flatMap(question.choice)?.respondent
    }
  }

  private func area(of response: StoredResponse, in areas: [String]) -> Group {
    response.area.flatMap { areas.contains($0) ? .area($0) : nil } ?? .elsewhere
  }
}
