public import Survey

/// A finished response with nobody in it. Only the redactor makes one.
///
/// It holds no time, no place but the area, and no trace of the visit it came from.
public struct AnonymousResponse: Sendable, Equatable {
  public let form: Form.Code
  public let version: Int
  public let area: String?
  public let answers: Answers<Never>
  /// Own words, which will lie apart from the answers.
  public let comments: [Question.Code: RedactedWords]
  /// Whether it is one of those that must be inside before the box is opened.
  public let counts: Bool
  /// Whether the pages were in English when it was sent. Words beside other pages are marked until a
  /// translator has put them into English; which language it was is never kept.
  public let isEnglish: Bool

  fileprivate init(
    form: Form.Code, version: Int, area: String?, answers: Answers<Never>,
    comments: [Question.Code: RedactedWords], counts: Bool, isEnglish: Bool
  ) {
    self.form = form
    self.version = version
    self.area = area
    self.answers = answers
    self.comments = comments
    self.counts = counts
    self.isEnglish = isEnglish
  }

  /// What is stored of it when the box is opened.
  public func stored(in period: Period, under key: UInt64) -> StoredResponse {
    StoredResponse(
      key: key, period: period, form: form, version: version, area: area, answers: answers)
  }
}

extension Redactor {
  /// Makes a response of a draft: only what was asked on the way the visit took.
  ///
  /// A question that was asked and not answered counts as skipped.
  ///
  /// - Parameter counts: whether it counts towards the floor of the box. What staff typed in does not:
  ///   they know what it says.
  public func anonymise(
    _ draft: Draft, through form: Form, in area: String?, leavingOutWords: Bool,
    counts: Bool = true,
    isEnglish: Bool = true
  ) -> AnonymousResponse {
    let walk = Walk(through: form, after: draft.answers.given)
    let said = draft.answers.counting(walk.known)
    var answers = Answers<Never>()
    var comments: [Question.Code: RedactedWords] = [:]
    let path = walk.path(finishing: draft.isFinishing)
    for question in path.questions where form.question(question)?.isStored == true {
      switch said[question] {
      case .chosen(let choices): answers[question] = .chosen(choices)
      case .written(let words): if !leavingOutWords { comments[question] = words.coveredForGood }
      case .skipped, nil:
        if form.question(question)?.kind != .words { answers[question] = .skipped }
      }
    }
    return AnonymousResponse(
      form: form.code, version: form.version, area: area, answers: answers, comments: comments,
      counts: counts, isEnglish: isEnglish || comments.isEmpty)
  }
}

extension AnonymousResponse {
  /// Layout 1 did not say whether it counts; it held, as an answer, how typed papers had come. Layout 2
  /// did not say whether it is in English.
  private static let layout = 3
  private static let channel: Question.Code = "channel"

  func pack(into packer: inout Packer) {
    packer.add(AnonymousResponse.layout)
    packer.add(counts)
    packer.add(isEnglish)
    packer.add(form.text)
    packer.add(version)
    packer.add(area ?? "")
    packer.add(answers.questions.sorted()) { packer, question in
      packer.add(question.text)
      packer.add(answers[question]?.choices ?? []) { $0.add($1.text) }
    }
    packer.add(comments.sorted { $0.key < $1.key }) { packer, comment in
      packer.add(comment.key.text)
      comment.value.pack(into: &packer)
    }
  }

  /// Reads a response back from the seal of a box.
  init(from unsealed: inout Unsealed) throws(SealFault) {
    let layout = try unsealed.number()
    guard (1...AnonymousResponse.layout).contains(layout) else { throw .unknownLayout }
    var counts = layout == 1 ? true : try unsealed.flag()
    let isEnglish = layout < 3 ? true : try unsealed.flag()
    let form = Form.Code(try unsealed.text())
    let version = try unsealed.number()
    let area = try unsealed.text()
    var answers = Answers<Never>()
    for _ in 0..<(try unsealed.number()) {
      let question = Question.Code(try unsealed.text())
      let choices: [Choice.Code] = try unsealed.codes()
      answers[question] = choices.isEmpty ? .skipped : .chosen(choices)
    }
    if layout == 1, answers[AnonymousResponse.channel] != nil {
      answers[AnonymousResponse.channel] = nil
      counts = false
    }
    var comments: [Question.Code: RedactedWords] = [:]
    for _ in 0..<(try unsealed.number()) {
      comments[Code(try unsealed.text())] = try RedactedWords(from: &unsealed)
    }
    self.init(
      form: form, version: version, area: area.isEmpty ? nil : area, answers: answers,
      comments: comments, counts: counts, isEnglish: isEnglish)
  }
}
