/// The pages of a visit in order, as far as the answers so far decide them.
public struct Path: Sendable, Equatable {
  public let screens: [Screen]

  /// The path through a form, as it is walked after these answers.
  public init<W>(through form: Form, after answers: Answers<W>, finishing: Bool = false) {
    self = Walk(through: form, after: answers.given).path(finishing: finishing)
  }

  init(of screens: [Screen]) { self.screens = screens }

  /// The first page that has not been answered yet: the check page when all have.
  public func nextOpen(done: Set<String>) -> Screen {
    screens.first { !done.contains($0.name) } ?? .check
  }

  public func screen(named name: String) -> Screen? { screens.first { $0.name == name } }

  /// The questions that are asked, each once.
  public var questions: [Question.Code] {
    var seen: Set<Question.Code> = []
    return screens.compactMap(\.question).filter { seen.insert($0).inserted }
  }
}

extension Form {
  /// The question for the helper's own view, which every form ends with.
  public static let view: Question.Code = "view"
}
