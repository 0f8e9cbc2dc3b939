extension Form {
  /// A version of which only the codes were kept: each is called by its code, and the wording says that it
  /// was not kept. What the shared questions of today mean is taken from them.
  ///
  /// - Parameter shared: questions that may have the same codes.
  public init(ofCodes codes: Codes, of form: Form.Code, shared: [Question]) {
    let questions = codes.meanings.keys.filter { !$0.contains("/") }.sorted().map { code in
      Question(ofCode: code, in: codes, like: shared.first { $0.code.text == code })
    }
    self.init(
      code: form, version: codes.version, title: Wording(both: form.text), picture: nil, list: nil,
      offers: nil, questions: questions, retired: [])
  }

  /// What stands beside a code whose wording was not kept.
  public static let notKept = "(wording not kept)"
}

extension Question {
  fileprivate init(ofCode code: String, in codes: Form.Codes, like known: Question?) {
    let words = (codes.meanings[code] ?? "").split(separator: " ").map(String.init)
    func named(after word: String) -> Code? {
      words.firstIndex(of: word).flatMap { $0 + 1 < words.count ? Code(words[$0 + 1]) : nil }
    }
    let own = codes.meanings.keys.filter { $0.hasPrefix(code + "/") }.sorted()
      .map { Choice.Code(String($0.dropFirst(code.count + 1))) }
    let choices = own.map { choice in
      known?.choice(choice)
        ?? Choice(
          code: choice, label: Wording(both: "\(choice) \(Form.notKept)"),
          isApart: codes.meanings["\(code)/\(choice)"]?.contains(" apart") ?? false)
    }
    self.init(
      code: Code(code), kind: words.first.flatMap(Kind.init) ?? .one, isCore: false,
      text: known?.text ?? Wording(both: "\(code) \(Form.notKept)"), lead: [], help: [],
      pages: [ChoicePage(heading: nil, choices: choices)], shown: .always,
      about: named(after: "about"), offersChosenOf: named(after: "offers"), more: nil,
      isStored: !words.contains("unstored"), isCountedAlone: known?.isCountedAlone ?? false,
      isQuarterly: known?.isQuarterly ?? false, role: known?.role, principle: known?.principle,
      rank: known?.rank ?? Question.lastRank, tells: nil, card: nil)
  }
}
