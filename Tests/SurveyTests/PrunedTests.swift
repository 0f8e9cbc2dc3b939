import Survey
import Testing

@Suite struct `After a change of mind` {
  @Test(arguments: [
    ("know", "notyet", "know part"), ("know", "yes", "know most part wish wish.text"),
    ("wish", "stop friends", "know most part wish"), ("wish", "friends home", "know part wish"),
    ("wish", "stop", "know part wish"),
  ])
  func `answers go that are no longer asked or offered`(
    _ changed: Question.Code, _ to: String, _ left: String
  ) throws {
    var given = answers([
      "know": "yes", "wish": "stop friends else", "wish.text": "…", "most": "stop", "part": "big",
    ])
    given[changed] = answers([changed.text: to])[changed]
    let pruned = try Folder.form("start").pruned(given)
    #expect(pruned.questions.sorted().map(\.text).joined(separator: " ") == left)
  }

  @Test func `answers about wishes go with the wish`() throws {
    let given = answers([
      "got": "all", "wished": "friends", "happened.stop": "yes", "happened.friends": "no",
    ])
    let pruned = try Folder.form("end").pruned(given)
    #expect(pruned.questions == ["got", "wished", "happened.friends"])
  }

  @Test(arguments: [("for", "happened.stop safe who"), ("self", "who")])
  func `nobody has said of themselves that they cannot tell`(
    _ who: String, _ left: String
  ) throws {
    let given = answers([
      "who": who, "safe": "cannot", "wished": "stop", "happened.stop": "cannot",
    ])
    let pruned = try Folder.form("end").pruned(given)
    let kept = pruned.questions.subtracting(["wished"]).sorted().map(\.text)
    #expect(kept.joined(separator: " ") == left)
  }

  @Test func `what mattered most is asked again when one of it is no wish any more`() throws {
    let form = try Folder.form("end")
    let given = answers(["wished": "stop sorry goods friends home", "mattered": "sorry friends"])
    #expect(form.pruned(given)["mattered"]?.choices == ["sorry", "friends"])
    let fewer = answers(["wished": "stop goods friends home", "mattered": "sorry friends"])
    #expect(form.pruned(fewer)["mattered"] == nil)
  }

  @Test func `a page is not asked for the sake of an answer that is gone`() throws {
    let said = answers(["who": "self", "talk": "no", "why": "yes"])
    let path = Path(through: try Folder.form("before"), after: said)
    #expect(!path.questions.contains("clear"))
  }

  @Test func `only the first wish is led into`() throws {
    let form = try Folder.form("end")
    let said = answers(["got": "all", "wished": "stop friends"])
    #expect(form.question("happened.stop", after: said.given)?.lead.count == 2)
    #expect(form.question("happened.friends", after: said.given)?.lead.isEmpty == true)
    #expect(form.question("wished", after: said.given) == form.question("wished"))
    #expect(form.question("happened.nobody", after: said.given) == nil)
    let many = answers(["wished": "stop sorry goods friends", "mattered": "friends"])
    #expect(form.question("happened.friends", after: many.given)?.lead.count == 2)
    #expect(form.question("happened.stop", after: many.given)?.lead.isEmpty == true)
  }

  @Test func `a question opened by its button stays open until it is answered`() throws {
    var given = answers(["who": "self"])
    let form = try Folder.form("now")
    #expect(!Path(through: form, after: given).questions.contains("better.text"))
    given.opened.insert("better.text")
    #expect(Path(through: form, after: given).questions.contains("better.text"))
  }

  @Test func `answers are fitted to a form that was changed meanwhile`() throws {
    var given = answers([
      "listen": "yes", "told": "often", "gone": "yes", "better": "treat", "worry": "",
    ])
    given.opened = ["better.text", "gone.text"]
    let refitted = given.migrate(to: try Folder.form("now"))
    #expect(refitted.changed == ["told"])
    #expect(refitted.lost)
    #expect(given.questions == ["listen", "better", "worry"])
    #expect(given.opened == ["better.text"])
  }
}

@Suite struct `A condition` {
  @Test(arguments: [
    ("yes", true), ("ideas", true), ("notyet", false), ("", true),
  ])
  func `may take a skip for an answer`(_ know: String, _ holds: Bool) throws {
    let shown = try #require(try Folder.form("start").question("wish")?.shown)
    #expect(shown.holds(after: answers(["know": know]).given) == holds)
  }

  @Test func `takes a question that was never reached for a skipped one`() throws {
    let shown = try #require(try Folder.form("start").question("wish")?.shown)
    #expect(shown.holds(after: GivenAnswers()))
    let why = try #require(try Folder.form("end").question("why")?.shown)
    #expect(!why.holds(after: GivenAnswers()))
  }

  @Test(arguments: [(0, false), (1, false), (2, true), (3, true)])
  func `may count what was chosen`(_ count: Int, _ holds: Bool) throws {
    let shown = try #require(try Folder.form("start").question("most")?.shown)
    let wishes = ["stop", "away", "home"].prefix(count).joined(separator: " ")
    #expect(shown.holds(after: answers(["wish": wishes]).given) == holds)
  }

  @Test func `of several parts needs them all, and says which questions it hangs on`() {
    let both = Condition.all([
      .chosen("a", anyOf: ["yes"], orSkipped: false), .atLeast(2, of: "b"), .always,
    ])
    #expect(both.questions == ["a", "b"])
    #expect(both.holds(after: answers(["a": "yes", "b": "one two"]).given))
    #expect(!both.holds(after: answers(["a": "yes", "b": "one"]).given))
    #expect(!both.holds(after: answers(["a": "no", "b": "one two"]).given))
    #expect(!Condition.opened.holds(after: answers(["a": "yes"]).given))
  }

  @Test func `on own words never holds`() {
    let condition = Condition.chosen("a", anyOf: ["yes"], orSkipped: true)
    #expect(!condition.holds(after: answers(["a": "…"]).given))
  }
}
