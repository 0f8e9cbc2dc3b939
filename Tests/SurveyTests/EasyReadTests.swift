import SeededDice
import Survey
import Testing

@Suite struct `Easy read` {
  static let lists = Result {
    try EasyReadLists(
      hardWords: Folder.text("Assets/Words/hard-words.txt"),
      groups: Folder.text("Assets/Words/easy-read.txt"))
  }

  /// As it is defined, letter by letter: the quick look by bytes must pass over none.
  @Test func `finds each sentence of over twelve words, whatever stands between them`() {
    var dice = Dice(seed: 12)
    let marks = [
      " ", " ", " ", " ", "  ", "\u{A0}", "\n", "\r\n", ".", ". ", "? ", ": ", "۔ ", "\u{301}",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &dice) {
        text += ["is", "né", "it", "ہے", ""].randomElement(using: &dice) ?? ""
        text += marks.randomElement(using: &dice) ?? ""
      }
      let long = text.split { ".?!:\n۔؟".contains($0) }
        .filter { $0.split(whereSeparator: \.isWhitespace).count > 12 }
      #expect(EasyRead.tooLong(in: text).count == long.count, "\(text.debugDescription)")
    }
  }

  @Test func `holds in our own forms and wording`() throws {
    let check = EasyReadCheck(
      forms: try Folder.forms(), wording: ["en.yaml": try Folder.text("Assets/Wording/en.yaml")],
      lists: try Self.lists.get())
    #expect(check.faults.isEmpty, "\(Faults(check.faults))")
  }

  @Test(arguments: EasyReadRule.all.map(\.name))
  func `is found wanting where an example of a rule is wrong, and there alone`(
    _ name: String
  ) throws {
    let rule = try #require(EasyReadRule.all.first { $0.name == name })
    #expect(rule.examples.contains(where: \.isWrong) && rule.examples.contains { !$0.isWrong })
    for example in rule.examples {
      let told = try faults(in: form(example.yaml)).filter { $0.problem.hasPrefix("\(name): ") }
      #expect(told.isEmpty != example.isWrong, "\(example.yaml): \(told)")
      #expect(told.allSatisfy { $0.cure == rule.cure && $0.line > 5 })
    }
  }

  @Test func `tells the line of a text, in forms and in wording`() throws {
    let form = form("self: \"Was help given?\"\n    for: \"Was help given to them?\"")
    #expect(
      try faults(in: form).map(\.description) == [
        "x.yaml:7: passive: \"given\" does not say who, in \"Was help given?\"; say who does it",
        "x.yaml:8: passive: \"given\" does not say who, in \"Was help given to them?\"; say who does it",
      ])
  }

  @Test(arguments: [
    ("# allow passive: nobody knows who gives it.", []),
    (
      "# allow passive:",
      [
        "x.yaml:8: the exception gives no reason; write why, like # allow passive: people say it so",
        "x.yaml:9: passive:",
      ]
    ),
    (
      "# allow pasive: a slip.",
      ["x.yaml:8: there is no rule \"pasive\" to allow; use length,", "x.yaml:9: passive:"]
    ),
    (
      "# allow length: it is short.",
      ["x.yaml:8: the exception allows nothing on line 9; take it away", "x.yaml:9: passive:"]
    ),
  ])
  func `has exceptions that are written above a text with their reason`(
    _ line: String, _ told: [String]
  ) throws {
    let faults = try faults(in: form("kind: one\n    \(line)\n    both: \"Was it given?\""))
    #expect(faults.count == told.count, "\(Faults(faults))")
    for (fault, told) in zip(faults, told) { #expect(fault.description.hasPrefix(told)) }
  }

  @Test func `is checked in another language by what holds in every one`() throws {
    let check = EasyReadCheck(
      forms: ["x.yaml": form("both: \"Was assistance given?\"\n    help: { both: [Dobrze] }")],
      wording: [:], lists: try Self.lists.get(), isEnglish: false)
    #expect(check.faults.map { $0.problem.prefix { $0 != ":" } } == ["fragment"])
  }

  @Test(arguments: [("cat", 1), ("people", 2), ("asked", 1), ("wanted", 2), ("assessment", 3)])
  func `counts the parts of a word as they are spoken`(_ word: String, _ count: Int) {
    #expect(EasyRead.syllables(of: word) == count)
  }

  /// A form with one question in it, whose text begins in line 7.
  private func form(_ question: String) -> String {
    "form: x\nboth: A form\npicture: sun\nquestions:\n  - code: a\n    picture: sun\n    \(question)\n"
  }

  private func faults(in form: String) throws -> [Fault] {
    EasyReadCheck(forms: ["x.yaml": form], wording: [:], lists: try Self.lists.get()).faults
  }
}
