extension QuestionReader {
  /// `shown: { know: [yes, ideas, skip] }`, `shown: { wish: 2 or more }`, `shown: opened`.
  func condition(from entry: Entry, in place: String) -> Condition {
    if entry.text == "opened" { return .opened }
    if entry.text == "always" { return .always }
    let conditions = entry.keys.map { key, value in
      condition(on: Question.Code(key), from: value, in: place)
    }
    switch conditions.count {
    case 0:
      entry.fault("\(place) has a \"shown\" that says nothing", "write { question: [choices] }")
      return .always
    case 1: return conditions[0]
    default: return .all(conditions)
    }
  }

  private func condition(
    on question: Question.Code, from value: Entry, in place: String
  ) -> Condition {
    if let text = value.text, text.hasSuffix(" or more") {
      if let count = Int(text.dropLast(" or more".count)) { return .atLeast(count, of: question) }
      value.fault("\(place) is shown after \"\(text)\"", "write a number, like 2 or more")
    }
    let codes = value.text.map { [$0] } ?? value.items.compactMap(\.text)
    if codes.isEmpty { value.fault("\(place) is shown after no choice", "name some choices") }
    return .chosen(
      question, anyOf: Set(codes.filter { $0 != "skip" }.map { Choice.Code($0) }),
      orSkipped: codes.contains("skip"))
  }
}
