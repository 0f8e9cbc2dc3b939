import Anonymity
import Survey
import Testing

@Suite struct `The length of what is sealed` {
  let token = VisitToken.fresh()
  let id = ResponseID(bytes: Array(0..<16))

  /// A visit with some boxes full of text, and the choices of all questions taken or none.
  private func visit(boxes: Int, of text: String = "", choosing: Bool = false) throws -> Draft {
    var draft = Draft(at: "north")
    draft.form = "end"
    for question in try SealingParts.form("end").questions where choosing && question.kind != .words
    {
      draft.answers[question.code] = .chosen(question.choices.map(\.code))
      draft.done.insert(question.code.text)
    }
    for box in 0..<boxes {
      draft.answers[Question.Code("box\(box)")] = .written(SealingParts.redacted(text))
    }
    return draft
  }

  @Test
  func `is the same for a visit that has just begun and one that chose nothing but short answers`()
    throws
  {
    var answered = Draft(at: "south")
    answered.form = "end"
    answered.answers["who"] = .chosen(["self"])
    answered.answers["got"] = .skipped
    let lengths = try [Draft(at: "north"), answered].map { try token.seal($0).bytes.count }
    #expect(lengths == [1_052, 1_052])
  }

  /// Text that is still as long when it has been redacted.
  static let full = String(repeating: "?! ", count: 666)
  static let wide = String(repeating: "🙂", count: 2_000)

  @Test(arguments: [
    (0, full, 1_024), (1, full, 4_096), (2, full, 4_096), (5, full, 16_384), (1, wide, 16_384),
    (2, wide, 16_384), (5, wide, 65_536),
  ])
  func `is one of four`(_ boxes: Int, _ text: String, _ size: Int) throws {
    let draft = try visit(boxes: boxes, of: text)
    #expect(try token.seal(draft).bytes.count == size + 28)
  }

  @Test func `is the same for every visit of the same size, whatever was chosen`() throws {
    var dice = SealingDice(5)
    var lengths: Set<Int> = []
    for _ in 0..<50 {
      var draft = Draft(at: "north")
      for question in try SealingParts.form("end").questions.prefix(10) {
        draft.answers[question.code] =
          question.choices.randomElement(using: &dice)
          .map { .chosen([$0.code]) } ?? .skipped
      }
      lengths.insert(try token.seal(draft).bytes.count)
    }
    #expect(lengths == [1_052])
  }

  @Test func `of a response in the box is one of four as well`() throws {
    let key = BoxKey.fresh(for: SealingParts.week)
    let form = try SealingParts.form("end")
    let sizes = try [0, 1].map { boxes in
      var draft = try visit(boxes: 0, choosing: true)
      if boxes == 1 { draft.answers["good.text"] = .written(SealingParts.redacted(Self.wide)) }
      let response = SealingParts.redactor.anonymise(
        draft, through: form, in: "North", leavingOutWords: false)
      return try key.slot.seal(response, as: id).bytes.count
    }
    #expect(sizes == [1_024 + 48, 16_384 + 48])
  }

  @Test func `has an end, which no text that a form takes can reach`() throws {
    let family = String(repeating: "👨‍👩‍👧‍👦", count: 2_000)
    #expect(RawWords(family).isTooLong)
    let longest = String(repeating: "👨‍👩‍👧‍👦", count: 320)
    #expect(!RawWords(longest).isTooLong)
    #expect(try token.seal(visit(boxes: 5, of: longest, choosing: true)).bytes.count == 65_564)
    #expect(throws: SealFault.tooLong) { try token.seal(visit(boxes: 9, of: Self.wide)) }
  }
}
