import Anonymity
import SeededDice
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

  /// A visit that answered every page of a form in full and wrote nothing: the longest choice where
  /// one is to be taken, all where many may, but only so many things to be asked about one by one.
  private func fullVisit(through form: Form, things: Int) -> Draft {
    var draft = Draft(at: "north")
    draft.form = form.code
    draft.version = 300
    let askedAbout = Set(form.questions.compactMap(\.about))
    for question in form.questions {
      let all = question.choices.map(\.code)
      let longest = all.max { $0.text.utf8.count < $1.text.utf8.count }.map { [$0] } ?? []
      switch question.kind {
      case .words: draft.answers[question.code] = .skipped
      case .one: draft.answers[question.code] = .chosen(longest)
      case .many:
        let count = askedAbout.contains(question.code) ? things : all.count
        draft.answers[question.code] = .chosen(Array(all.prefix(count)))
      case .each:
        for thing in question.about.flatMap(form.question)?.choices.prefix(things) ?? [] {
          let code = Question.Code("\(question.code.text).\(thing.code.text)")
          draft.answers[code] = .chosen(longest)
          draft.done.insert(code.text)
        }
      }
      draft.done.insert(question.code.text)
    }
    draft.done.insert("time")
    draft.shown = draft.done.sorted() + ["reassurance", "about", "check"]
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
    #expect(lengths == [970, 970])
  }

  /// Text that is still as long when it has been redacted.
  static let full = String(repeating: "?! ", count: 666)
  static let wide = String(repeating: "🙂", count: 2_000)

  @Test(arguments: [
    (0, full, 942), (1, full, 4_096), (2, full, 4_096), (5, full, 16_384), (1, wide, 16_384),
    (2, wide, 16_384), (5, wide, 65_536),
  ])
  func `is one of four`(_ boxes: Int, _ text: String, _ size: Int) throws {
    let draft = try visit(boxes: boxes, of: text)
    #expect(try token.seal(draft).bytes.count == size + 28)
  }

  @Test func `is the same for every visit of the same size, whatever was chosen`() throws {
    var dice = Dice(seed: 5)
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
    #expect(lengths == [970])
  }

  @Test func `is the first of four for a visit that answered all and wrote nothing`() throws {
    let key = BoxKey.fresh(for: SealingParts.week)
    for form in try SealingParts.forms.get().forms {
      // Asked about one by one, nine things still fit beside the names of their pages.
      let draft = fullVisit(through: form, things: 9)
      #expect(try token.seal(draft).bytes.count == 970, "\(form.code)")
      let response = SealingParts.redactor.anonymise(
        fullVisit(through: form, things: 99), through: form, in: "North", leavingOutWords: false)
      #expect(try key.slot.seal(response, as: id).bytes.count == 963, "\(form.code)")
    }
  }

  @Test func `was another once, and such a draft is opened still`() throws {
    let old = try HandSeal.draft(words: "?! they were kind", wereCovered: false).draft(of: token)
    #expect(old.bytes.count == 1_052)
    let draft = try token.open(old)
    #expect(try token.seal(draft).bytes.count == 970)
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
    #expect(sizes == [4_096 + 48, 16_384 + 48])
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
