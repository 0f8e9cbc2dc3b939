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

  /// Whether any visit in this voice comes to a question.
  public func asks(_ question: Question, in voice: Voice) -> Bool {
    var reach = Reach(in: self, voices: [voice])
    return reach.blocked(by: question.shown) == nil
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
