/// A form as it is printed and typed in: all of it, in one order.
extension Form {
  /// The questions as printed: one about each wish stands there once for every wish.
  public var onPaper: [Question] {
    questions.flatMap { question -> [Question] in
      guard question.kind == .each else { return [question] }
      let wishes = question.about.flatMap { self.question($0) }?.choices ?? []
      return wishes.compactMap { self.question(Question.Code("\(question.code).\($0.code)")) }
    }
  }

  /// The questions that somebody who answers in this voice may come to, as a booklet numbers them from 1.
  public func askedOnPaper(in voice: Voice) -> [Question] {
    questions.filter { asks($0, in: voice) }
  }

  /// Whether any visit in this voice comes to a question.
  public func asks(_ question: Question, in voice: Voice) -> Bool {
    var reach = Reach(in: self, voices: [voice])
    return reach.blocked(by: question.shown) == nil
  }
}

extension [Question] {
  /// The number of a question among these, from 1. One that is asked about each wish has the same at
  /// every wish.
  public func number(of code: Question.Code) -> Int? {
    firstIndex { $0.code == code || $0.kind == .each && code.text.hasPrefix("\($0.code).") }
      .map { $0 + 1 }
  }
}

extension Choice {
  /// In whose words it can be chosen: who says "I am answering for someone" goes on in the other's.
  public var voices: Set<Voice> {
    if let only { return [only] }
    return switch respondent {
    case .own, .help: [.own]
    case .behalf: [.behalf]
    case .worker, nil: Set(Voice.allCases)
    }
  }
}
