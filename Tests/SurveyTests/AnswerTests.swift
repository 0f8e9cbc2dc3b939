import Survey
import Testing

@Suite struct `Taking an answer` {
  /// What a page sends, and the choices that it makes.
  @Test(arguments: [
    ("now", "better", 0, "", "treat wait", "treat wait"),
    ("now", "better", 0, "", "wait treat", "treat wait"),
    ("now", "better", 0, "", "nothing", "nothing"),
    ("now", "better", 0, "", "nothing safe", "safe"),
    ("now", "better", 0, "", "treat treat", "treat"),
    ("now", "better", 0, "treat wait", "safe", "safe"),
    ("now", "listen", 0, "yes", "bit", "bit"),
    ("start", "wish", 0, "stop friends", "away", "away friends"),
    ("start", "wish", 3, "stop away", "friends home", "stop away friends home"),
    ("start", "wish", 2, "part friends", "", "friends"),
  ])
  func `keeps the order of the form, and what stands on other pages`(
    _ form: Form.Code, _ code: Question.Code, _ page: Int, _ before: String, _ ticked: String,
    _ taken: String
  ) throws {
    let earlier = answers([code.text: before])[code]
    let answer = try take(ticked, for: code, page: page, of: form, after: earlier)
    #expect(answer.choices.map(\.text).joined(separator: " ") == taken)
  }

  @Test(arguments: [
    ("now", "better", 0, "treat"), ("now", "listen", 0, "yes"), ("start", "wish", 0, ""),
  ])
  func `takes nothing ticked for a skip, also after an answer`(
    _ form: Form.Code, _ code: Question.Code, _ page: Int, _ before: String
  ) throws {
    let answer = try take(
      "", for: code, page: page, of: form, after: answers([code.text: before])[code])
    guard case .skipped = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test(arguments: [
    ("now", "listen", "perhaps"), ("now", "listen", "yes no"), ("start", "wish", "friends"),
    ("now", "better", "treat perhaps"),
  ])
  func `refuses what no page of ours sends`(
    _ form: Form.Code, _ code: Question.Code, _ ticked: String
  ) {
    #expect(throws: Mistake.notOnTheForm) {
      try take(ticked, for: code, page: 0, of: form, after: nil)
    }
  }

  @Test(arguments: [("self", 4, false), ("for", 5, true)])
  func `offers "They cannot tell us" only to someone who answers for another`(
    _ who: String, _ count: Int, _ isOffered: Bool
  ) throws {
    let form = try Folder.form("end")
    let safe = try #require(form.question("safe"))
    let offered = safe.offered(on: 0, after: answers(["who": who]).given, in: form)
    #expect(offered.count == count && offered.contains { $0.code == "cannot" } == isOffered)
  }

  @Test(arguments: [
    ("stop", "stop"), ("friends stop sorry", "stop sorry friends"), ("", ""),
    ("stop sorry goods friends", nil),
  ])
  func `takes up to three of what mattered, and says when there are more`(
    _ ticked: String, _ taken: String?
  ) throws {
    let form = try Folder.form("end")
    let mattered = try #require(form.question("mattered"))
    let said = answers(["wished": "stop sorry goods friends home"])
    let answer = Result {
      try mattered.answer(
        from: Submission(ticked: ticked.split(separator: " ").map(String.init)), page: 0,
        offering: mattered.offered(on: 0, after: said.given, in: form),
        after: answers(["mattered": "goods home"])["mattered"])
    }
    guard let taken else {
      #expect(throws: Mistake.tooMany) { try answer.get() }
      return
    }
    #expect(try answer.get().choices.map(\.text).joined(separator: " ") == taken)
  }

  @Test func `refuses words where there is no box for them`() throws {
    let form = try Folder.form("now")
    let listen = try #require(form.question("listen"))
    #expect(throws: Mistake.notOnTheForm) {
      try listen.answer(
        from: Submission(ticked: ["yes"], words: "hello"), page: 0, offering: listen.choices,
        after: nil)
    }
  }

  @Test(arguments: [("Kind people", true), ("", false), (" \n\t ", false)])
  func `takes words, and blank words for a skip`(_ text: String, _ isTaken: Bool) throws {
    let answer = try write(text)
    if case .written(let words) = answer {
      #expect(isTaken && words.typed == text)
    } else {
      #expect(!isTaken)
    }
  }

  @Test func `refuses words that are too long, by letters and not by bytes`() throws {
    let longest = String(repeating: "é", count: RawWords.longest)
    guard case .written = try write(longest) else {
      Issue.record("the longest text was not taken")
      return
    }
    #expect(throws: Mistake.tooLong) { try write(longest + "é") }
  }

  @Test func `never tells what was typed`() {
    let words = RawWords("Ann hit me")
    var dumped = ""
    dump(words, to: &dumped)
    #expect(!"\(words) \(String(reflecting: words)) \(dumped)".contains("Ann"))
  }

  @Test func `offers for what matters most only what was chosen`() throws {
    let form = try Folder.form("start")
    let most = try #require(form.question("most"))
    let said = answers(["wish": "stop friends"])
    let offered = most.offered(on: 0, after: said.given, in: form)
    #expect(offered.map(\.code) == ["stop", "friends", "same"])
    let answer = try most.answer(
      from: Submission(ticked: ["friends"]), page: 0, offering: offered,
      after: Answer<String>?.none)
    #expect(answer.choices == ["friends"])
    #expect(most.choice("friends", in: form)?.label.own == "To make more friends")
    #expect(throws: Mistake.notOnTheForm) {
      try most.answer(
        from: Submission(ticked: ["home"]), page: 0, offering: offered,
        after: Answer<String>?.none)
    }
  }

  private func take(
    _ ticked: String, for code: Question.Code, page: Int, of form: Form.Code,
    after earlier: Answer<String>?
  ) throws -> Answer<String> {
    let form = try Folder.form(form)
    let question = try #require(form.question(code))
    return try question.answer(
      from: Submission(ticked: ticked.split(separator: " ").map(String.init)), page: page,
      offering: question.offered(on: page, after: GivenAnswers(), in: form), after: earlier)
  }

  @discardableResult
  private func write(_ text: String) throws -> Answer<RawWords> {
    let words = try #require(try Folder.form("now").question("better.text"))
    return try words.answer(
      from: Submission(ticked: [], words: RawWords(text).checked()), page: 0, offering: [],
      after: nil)
  }
}
