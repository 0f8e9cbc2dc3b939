internal import Survey

extension Answers<RedactedWords> {
  func pack(into packer: inout Packer) {
    packer.add(questions.sorted()) { packer, question in
      packer.add(question.text)
      switch self[question] {
      case .skipped, nil: packer.add(0)
      case .chosen(let choices):
        packer.add(1)
        packer.add(choices) { $0.add($1.text) }
      case .written(let words):
        packer.add(2)
        words.packOpen(into: &packer)
      }
    }
    packer.add(opened.sorted()) { $0.add($1.text) }
  }

  /// What the person covered of their own words, which a draft keeps apart from them.
  func packCovered(into packer: inout Packer) {
    let covered = questions.sorted().compactMap { question -> (String, Set<Int>)? in
      guard case .written(let words) = self[question], !words.coveredByPerson.isEmpty else {
        return nil
      }
      return (question.text, words.coveredByPerson)
    }
    packer.add(covered) { packer, words in
      packer.add(words.0)
      packer.add(words.1.sorted()) { $0.add($1) }
    }
  }

  mutating func cover(from unsealed: inout Unsealed) throws(SealFault) {
    for _ in 0..<(try unsealed.number()) {
      let question = Question.Code(try unsealed.text())
      let covered = try unsealed.list { unsealed throws(SealFault) in try unsealed.number() }
      if case .written(let words) = self[question] {
        self[question] = .written(words.covered(covered))
      }
    }
  }

  init(from unsealed: inout Unsealed) throws(SealFault) {
    self.init()
    for _ in 0..<(try unsealed.number()) {
      let question = Question.Code(try unsealed.text())
      switch try unsealed.number() {
      case 0: self[question] = .skipped
      case 1: self[question] = .chosen(try unsealed.codes())
      case 2: self[question] = .written(try RedactedWords(from: &unsealed))
      default: throw .unknownLayout
      }
    }
    opened = Set(try unsealed.codes())
  }
}

extension Unsealed {
  mutating func codes<Owner>() throws(SealFault) -> [Code<Owner>] {
    try list { unsealed throws(SealFault) in Code(try unsealed.text()) }
  }
}
