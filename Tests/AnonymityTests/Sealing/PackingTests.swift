import Anonymity
import SeededDice
import Survey
import Testing

@Suite struct `What was packed` {
  @Test(arguments: 0..<60)
  func `comes out of a draft's seal as it went in`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let token = dice.token()
    let draft = try dice.draft(of: token)
    let opened = try token.open(token.seal(draft))
    #expect(opened == draft)
    #expect(opened.bytes == draft.bytes)
  }

  @Test(arguments: 0..<40)
  func `comes out of the box as it went in`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let draft = try dice.draft(of: dice.token())
    let key = BoxKey.fresh(for: SealingParts.week)
    let area = Bool.random(using: &dice) ? dice.text(upTo: 20).nilWhenEmpty : nil
    let response = SealingParts.redactor.anonymise(
      draft, through: try SealingParts.form("end"), in: area, leavingOutWords: false)
    let opened = try key.open(key.slot.seal(response, as: ResponseID(bytes: Array(0..<16))))
    #expect(opened == response)
    #expect(
      opened.comments.mapValues { Array($0.text.utf8) }
        == response.comments.mapValues { Array($0.text.utf8) })
  }

  @Test func `is laid out as it is written down`() throws {
    let token = VisitToken.fresh()
    let words = "Zoë 🙂 \u{0}"
    let draft = try token.open(try HandSeal.draft(words: words, wereCovered: true).draft(of: token))
    #expect(draft.place == "north" && draft.form == "end" && draft.version == 1)
    guard case .written(let read) = draft.answers["good.text"] else {
      Issue.record("no words")
      return
    }
    #expect(Array(read.text.utf8) == Array(words.utf8) && read.wereCovered)
    let key = BoxKey.fresh(for: SealingParts.week)
    let id = ResponseID(bytes: Array(0..<16))
    let response = try key.open(try HandSeal.response().response(for: key, as: id))
    #expect(response.form == "end" && response.area == "North" && response.comments.isEmpty)
    #expect(response.answers["got"] == .chosen(["all"]))
  }

  @Test(arguments: [0, 2, 3, 127, 128, 1_000_000])
  func `by a version that we do not know is told apart from what is broken`(_ layout: Int) throws {
    let token = VisitToken.fresh()
    let draft = try HandSeal.draft(words: "", wereCovered: false, layout: layout).draft(of: token)
    #expect(throws: SealFault.unknownLayout) { try token.open(draft) }
    let key = BoxKey.fresh(for: SealingParts.week)
    let id = ResponseID(bytes: Array(0..<16))
    let response = try HandSeal.response(layout: layout).response(for: key, as: id)
    #expect(throws: SealFault.unknownLayout) { try key.open(response) }
  }

  @Test(arguments: 0..<200)
  func `never brings the program down, whatever it is`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var packed = HandSeal()
    packed.add(1)
    for _ in 0..<Int.random(in: 0...30, using: &dice) {
      if Bool.random(using: &dice) {
        packed.add(Int.random(in: 0...(1 << Int.random(in: 0..<62, using: &dice)), using: &dice))
      } else {
        packed.add(dice.text(upTo: 10))
      }
    }
    let token = VisitToken.fresh()
    let sealed = try packed.draft(of: token)
    do { _ = try token.open(sealed) } catch { #expect(error == .unknownLayout) }
    let key = BoxKey.fresh(for: SealingParts.week)
    let id = ResponseID(bytes: Array(0..<16))
    let boxed = try packed.response(for: key, as: id)
    do { _ = try key.open(boxed) } catch { #expect(error == .unknownLayout) }
  }
}

extension Dice {
  /// A visit with anything in it, words of any script exactly as they are.
  fileprivate mutating func draft(of token: VisitToken) throws -> Draft {
    let words = text(upTo: 300)
    var draft = try token.open(
      try HandSeal.draft(words: words, wereCovered: .random(using: &self)).draft(of: token))
    let form = try SealingParts.form("end")
    for question in form.questions where question.kind != .words {
      switch Int.random(in: 0..<3, using: &self) {
      case 0: draft.answers[question.code] = .skipped
      case 1:
        let choices = question.choices.map(\.code).shuffled(using: &self)
        draft.answers[question.code] = .chosen(Array(choices.prefix(3)))
      default: break
      }
    }
    draft.answers["better.text"] = .written(SealingParts.redacted(text(upTo: 100)))
    draft.answers.opened = ["good.text"]
    draft.version = Int.random(in: 0...9_999, using: &self)
    draft.isFinishing = .random(using: &self)
    draft.lostAnswers = .random(using: &self)
    draft.done = Set((0..<Int.random(in: 0...5, using: &self)).map { _ in text(upTo: 8) })
    draft.changed = Array(form.questions.map(\.code).shuffled(using: &self).prefix(2))
    return draft
  }
}

extension Draft {
  /// Its words byte by byte: two strings can be equal that are not the same.
  fileprivate var bytes: [[UInt8]] {
    answers.questions.sorted().compactMap { question in
      if case .written(let words) = answers[question] { Array(words.text.utf8) } else { nil }
    }
  }
}

extension String {
  fileprivate var nilWhenEmpty: String? { isEmpty ? nil : self }
}
