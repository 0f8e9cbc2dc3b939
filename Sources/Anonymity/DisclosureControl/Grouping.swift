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
  /// Everybody but workers who answered for someone.
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

extension StoredResponse {
  /// The columns that this response counts in. Parts of the county are parts of the main line.
  func groups(by groupings: [Grouping]) -> Set<Group> {
    let respondent = self.respondent
    switch respondent {
    case .worker: return [respondent]
    case .behalf: return [.whole, respondent]
    default: return Set([.whole, .main, respondent] + groupings.compactMap(area))
    }
  }

  private var respondent: Group {
    if answers.chose("for", in: Respondent.who) {
      return answers.chose("worker", in: Respondent.helper) ? .worker : .behalf
    }
    if answers.chose("help", in: Respondent.who) { return .help }
    return answers.chose("self", in: Respondent.who) ? .own : .unsaid
  }

  private func area(in grouping: Grouping) -> Group? {
    guard case .area(let areas) = grouping else { return nil }
    return area.flatMap { areas.contains($0) ? .area($0) : nil } ?? .elsewhere
  }
}

/// The questions that say who answered, which every form opens with.
enum Respondent {
  static let who: Question.Code = "who"
  static let helper: Question.Code = "helper"
}
