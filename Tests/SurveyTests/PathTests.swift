import Survey
import Testing

@Suite struct `The path through a form` {
  /// A form, answers, and the pages before "enough for now" and after it, without the check page.
  struct Way: Sendable, CustomTestStringConvertible {
    let form: Form.Code
    let answers: Answers<String>
    let main: String
    let rest: String

    init(
      _ form: Form.Code, _ given: KeyValuePairs<String, String>, main: String, rest: String
    ) {
      self.form = form
      self.answers = SurveyTests.answers(given)
      self.main = main
      self.rest = rest
    }

    var testDescription: String { "\(form): \(main)" }
  }

  @Test(arguments: PathTables.ways)
  func `asks the main questions, then offers the rest`(_ way: Way) throws {
    let path = Path(through: try Folder.form(way.form), after: way.answers)
    let all = way.main + " enough " + way.rest + " check"
    #expect(path.screens.map(\.name).joined(separator: " ") == all)
  }

  @Test(arguments: PathTables.ways)
  func `ends with the check page when the person has enough`(_ way: Way) throws {
    let path = Path(through: try Folder.form(way.form), after: way.answers, finishing: true)
    let isHelped = way.answers.chose("for", in: "who") || way.answers.chose("help", in: "who")
    let view = isHelped ? "view " : ""
    #expect(path.screens.map(\.name).joined(separator: " ") == way.main + " enough \(view)check")
  }

  /// Screens from "Who is answering?" to the check page, both counted, without own words.
  @Test(arguments: [
    ("start", "notyet", 3), ("start", "nosay", 3), ("start", "yes", 7), ("now", "", 5),
    ("end", "nowish", 12), ("end", "", 16), ("end", "some", 17), ("before", "", 3),
    ("before", "yes", 5),
    ("before", "no", 4),
  ])
  func `is as short as promised`(_ form: Form.Code, _ first: String, _ count: Int) throws {
    let question =
      ["start": "know", "end": "got", "before": "talk", "now": "listen"][form.text] ?? ""
    for (who, more) in [("self", 0), ("help", 3), ("for", 3)] {
      let path = Path(
        through: try Folder.form(form), after: answers(["who": who, question: first]),
        finishing: true)
      #expect(path.screens.count { $0 != .enough } == count + more)
    }
  }

  @Test(arguments: 1...4)
  func `shows each page of wishes with its own choices`(_ page: Int) throws {
    let form = try Folder.form("start")
    let path = Path(through: form, after: answers(["who": "self", "know": "yes"]))
    let screen = try #require(path.screen(named: page == 1 ? "wish" : "wish-\(page)"))
    #expect(screen == .question("wish", page: page - 1))
    let wish = try #require(form.question("wish"))
    let offered = wish.offered(on: page - 1, after: GivenAnswers(), in: form)
    #expect(offered.map(\.code) == wish.pages[page - 1].choices.map(\.code))
    #expect(wish.pages[page - 1].heading != nil)
  }

  @Test func `goes on to the first page that is not done`() throws {
    let path = Path(
      through: try Folder.form("now"), after: answers(["who": "self", "listen": "yes"]))
    #expect(path.nextOpen(done: []).name == "who")
    #expect(path.nextOpen(done: ["who", "listen", "worry"]).name == "told")
    #expect(path.nextOpen(done: Set(path.screens.map(\.name))) == .check)
    #expect(path.screen(named: "wish") == nil)
  }

  @Test(arguments: [("yes", true), ("bit", true), ("no", false), ("dk", false), ("", false)])
  func `offers to choose again when what a person wants has changed`(
    _ change: String, _ offered: Bool
  ) throws {
    let offer = try #require(try Folder.form("now").offers)
    #expect(offer.form == "start")
    #expect(offer.shown.holds(after: answers(["change": change]).given) == offered)
  }
}
