import Anonymity
import Survey
import Testing

@Suite struct `Making an answer anonymous` {
  private func response(
    _ draft: Draft, form: Form.Code = "end", area: String? = "North", leavingOutWords: Bool = false
  ) throws -> AnonymousResponse {
    SealingParts.redactor.anonymise(
      draft, through: try SealingParts.form(form), in: area, leavingOutWords: leavingOutWords)
  }

  private func visit(_ given: KeyValuePairs<String, String>) -> Draft {
    var draft = Draft(at: "north")
    for (question, choices) in given {
      draft.answers[Code(question)] =
        choices.isEmpty
        ? .skipped : .chosen(choices.split(separator: " ").map { Code(String($0)) })
    }
    return draft
  }

  @Test func `keeps what was answered, and counts what was passed as skipped`() throws {
    let kept = try response(visit(["who": "self", "got": "all", "told": ""]))
    #expect(kept.form == "end")
    #expect(try kept.version == SealingParts.form("end").version)
    #expect(kept.answers["who"] == .chosen(["self"]))
    #expect(kept.answers["got"] == .chosen(["all"]))
    #expect(kept.answers["told"] == .skipped)
    #expect(kept.answers["listen"] == .skipped)
    #expect(kept.comments.isEmpty)
  }

  @Test func `leaves out what is no longer on the way`() throws {
    var draft = visit([
      "who": "self", "helper": "family", "basis": "told", "got": "all", "why": "late",
    ])
    draft.answers["view"] = .written(SealingParts.redacted("?!"))
    let kept = try response(draft)
    for question: Question.Code in ["helper", "basis", "why", "view"] {
      #expect(kept.answers[question] == nil && kept.comments[question] == nil)
    }
  }

  @Test func `leaves out a choice that is no longer offered`() throws {
    let offered = visit(["who": "self", "know": "yes", "wish": "stop friends", "most": "friends"])
    #expect(try response(offered, form: "start").answers["most"] == .chosen(["friends"]))
    let conflict = visit(["who": "self", "know": "yes", "wish": "stop home", "most": "friends"])
    #expect(try response(conflict, form: "start").answers["most"] == .skipped)
  }

  @Test func `leaves out what comes after "finish now"`() throws {
    var draft = visit(["who": "self", "got": "all", "clear": "yes", "worse": "no"])
    #expect(try response(draft).answers["worse"] == .chosen(["no"]))
    draft.isFinishing = true
    #expect(try response(draft).answers["worse"] == nil)
  }

  @Test func `leaves out what is asked and never stored`() throws {
    let kept = try response(visit(["time": "yes", "practice": "yes", "who": "self"]))
    #expect(kept.answers["time"] == nil && kept.answers["practice"] == nil)
  }

  @Test func `leaves out words when the person asks for that`() throws {
    var draft = visit(["who": "self", "good": "time"])
    draft.answers["good.text"] = .written(SealingParts.redacted("?! "))
    #expect(try response(draft).comments.keys.map(\.text) == ["good.text"])
    let without = try response(draft, leavingOutWords: true)
    #expect(without.comments.isEmpty)
    #expect(try without.answers == response(draft).answers)
  }

  @Test func `keeps the area it is told and never the place`() throws {
    var draft = visit(["who": "self"])
    draft.place = "ward7"
    #expect(try response(draft, area: nil).area == nil)
    let kept = try response(draft, area: "North")
    #expect(kept.area == "North")
    #expect(!"\(kept)".contains("ward7"))
    #expect(!"\(kept.stored(in: .quarter(year: 2026, number: 4), under: 7))".contains("ward7"))
  }

  @Test func `keeps choices only in what is stored for counting`() throws {
    var draft = visit(["who": "self", "got": "all"])
    draft.answers["good.text"] = .written(SealingParts.redacted("?! "))
    let quarter = Period.quarter(year: 2026, number: 4)
    let kept = try response(draft).stored(in: quarter, under: 7)
    #expect(kept.period == quarter && kept.area == "North")
    #expect(kept.answers["good.text"] == nil)
    #expect(kept.answers["got"] == .chosen(["all"]))
  }

  @Test func `covers raw words, which tell nothing to a log`() throws {
    let raw = RawWords("Mrs Fitzwilliam of 12 Rose Lane")
    for text in ["\(raw)", String(reflecting: raw), "\([raw])"] { #expect(!text.contains("Rose")) }
    let words = SealingParts.redactor.redact(raw)
    #expect(!words.text.contains("Fitzwilliam"))
    #expect(words.wereCovered)
  }
}
