import Anonymity
import Pages
import Reports
import Survey

/// The pages on a closed quarter, made of a release of invented answers.
extension Samples {
  mutating func addOverviewPages(_ nav: [NavItem]) throws {
    let periods = try ReleasedPeriods(
      main: released(in: .quarter(year: 2026, number: 3), satisfied: 3),
      before: released(in: .quarter(year: 2025, number: 3), satisfied: 2),
      year: released(in: .year(startingIn: 2025), satisfied: 2))
    let writer = OverviewWriter(forms, words: own, periods: periods)
    let path = "/staff/overview/2026-Q3"
    try add(
      "staff-overview",
      StaffOverviewPage(
        heading: "Overview – <July> to September 2026", nav: nav,
        rules: ["We change numbers a little."],
        linkButtons: [LinkButton("By the six principles", to: "/staff/principles/2026-Q3")],
        first: writer.summary, toDo: [LinkButton("Write an action", to: "/staff/actions")],
        more: [LinkButton("How it was", to: "\(path)?part=closing")],
        downloads: [
          LinkButton("figures.csv – every table", to: "/staff/export/2026-Q3/figures.csv")
        ]))
    try addCommentary(nav)
    try add(
      "staff-overview-all",
      StaffOverviewPage(
        heading: "Overview", nav: nav, rules: [],
        linkButtons: [LinkButton("Overview", to: path)], sections: writer.overview.sections))
    try addYear(nav, periods)
    try add(
      "staff-principles",
      StaffOverviewPage(
        heading: "By the six principles", nav: nav, rules: [], linkButtons: [],
        sections: writer.principles.sections))
    try addBoardPages(nav, periods)
  }

  private mutating func addCommentary(_ nav: [NavItem]) throws {
    func page(_ first: String, problem: String? = nil, mayName: Bool = false) -> StaffCommentaryPage
    {
      StaffCommentaryPage(
        words: own, nav: nav, period: "July to September 2026", back: "/staff/overview/2026-Q3",
        action: "/staff/said/2026-Q3", hidden: [Hidden("version", "1")],
        sentences: [
          TypedField("first", "First sentence", first, .long, problem: problem),
          TypedField("second", "Second sentence", "", .long),
        ], mayName: mayName)
    }
    try add("staff-commentary", page("Dr <Patel> is \"kind\".", mayName: true))
    var wrong = page("Much", problem: own.text("staff.problems.tooLong"))
    wrong.elsewhere = ChangedElsewhere([.init("First sentence", "Something <else>.")])
    try add("staff-commentary-wrong", wrong)
  }

  /// A year has every table.
  private mutating func addYear(_ nav: [NavItem], _ periods: ReleasedPeriods) throws {
    guard let year = periods.year else { return }
    let writer = OverviewWriter(
      forms, words: own, periods: ReleasedPeriods(main: year, before: nil, year: nil))
    try add(
      "staff-overview-year",
      StaffOverviewPage(
        heading: "Overview", nav: nav, rules: [], linkButtons: [],
        sections: writer.overview.sections))
  }

  private mutating func addBoardPages(_ nav: [NavItem], _ periods: ReleasedPeriods) throws {
    guard let writer = BoardWriter(forms, words: own, periods: periods, offered: 120) else {
      return
    }
    var page = StaffBoardPage(heading: "For the board", nav: nav, board: writer.board)
    try add("staff-board-bare", page)
    page.made = ["Exampleton Council. Made on <Monday>."]
    page.offered = ["150 enquiries ended. Offered a form: 120. Not offered: 20."]
    page.commentary = ["Many waited <long>.", "Those who were rung were glad."]
    page.praises = ["“She <sat> down & heard me out.”"]
    page.concerns = ["Nobody rang back."]
    page.matter = "My neighbours knew before I did."
    page.done = [
      .init(said: "Nobody rang back.", lead: "We did this:", did: "We ring each Friday.")
    ]
    page.overdue = [.init(said: "Letters are long.", lead: "Overdue since Monday, Ana:", did: "")]
    page.inTime = "All were decided in time."
    page.ask = "Fund two more workers."
    page.partner = "With: Police"
    page.edit = "/staff/board/2026-Q3/choice"
    try add("staff-board", page)
    try add(
      "staff-board-missing",
      StaffBoardMissingPage(
        heading: "For the board", nav: nav,
        missing: "Not typed in yet: July to September 2026.",
        linkButtons: LinkButton("Offered and answered", to: "/staff/offers")))
    try addBoardChoice(nav)
  }

  private mutating func addBoardChoice(_ nav: [NavItem]) throws {
    var choice = StaffBoardChoicePage(
      heading: "What stands on the board's page", nav: nav,
      action: "/staff/board/2026-Q3/choice", back: "/staff/board/2026-Q3", hidden: [])
    try add("staff-board-choice-empty", choice)
    choice.praises = [
      ChoiceView(id: "praise-0", value: "a", label: "“Kind & <calm>”", checked: true)
    ]
    choice.criticisms = [
      ChoiceView(id: "criticism-0", value: "d", label: "“Nobody <told> me.”", checked: true)
    ]
    choice.concerns = [ChoiceView(id: "concern-0", value: "b", label: "Nobody rang back.")]
    choice.matters = [ChoiceView(id: "matter-none", value: "", label: "None", checked: true)]
    choice.ask = "\"Fund\" <more>"
    choice.partner = "Police"
    choice.problem = Problem(own.text("staff.board.choice.tooMany"), at: "praises")
    try add("staff-board-choice", choice)
  }

  /// Sixty closing answers and forty of the start, the same each time.
  private func released(in period: Period, satisfied: Int) throws -> ReleasedPeriod {
    let ended = (0..<60).map { number in
      response("end", in: period, number) { answers in
        let told: Choice.Code = number % 4 < satisfied ? "yes" : number % 8 == 7 ? "no" : "bit"
        for code in ["next", "told", "listen", "acted", "safe", "happier"] as [Question.Code] {
          answers[code] = .chosen([told])
        }
        answers["asked"] = .chosen([number % 5 == 0 ? "no" : "said"])
        answers["got"] = .chosen([number % 3 == 0 ? "all" : "some"])
        answers["good"] = .chosen(number % 2 == 0 ? ["listen", "safe"] : ["treat"])
      }
    }
    let begun = (0..<40).map { number in
      response("start", in: period, number) { answers in
        answers["know"] = .chosen(["yes"])
        answers["wish"] = .chosen(number % 3 == 0 ? ["stop", "goods"] : ["stop", "home"])
        answers["most"] = .chosen([number % 2 == 0 ? "stop" : "home"])
      }
    }
    let key = ReleaseKey(stored: [UInt8](repeating: 3, count: 32)) ?? .fresh()
    let control = DisclosureControl(
      plan: ReleasePlan(forms: forms.forms, groupings: [.respondent, .area(["North", "South"])]),
      key: key)
    return ReleasedPeriod(
      period, of: try control.release(ended + begun, of: period).tables)
  }

  private func response(
    _ form: Form.Code, in period: Period, _ number: Int,
    _ fill: (inout Answers<Never>) -> Void
  ) -> StoredResponse {
    var answers = Answers<Never>()
    answers["who"] = .chosen([number % 3 == 0 ? "help" : "self"])
    fill(&answers)
    let key = UInt64(number + 1) &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(form.text.utf8.count)
    return StoredResponse(
      key: key, period: period, form: form, version: 1, area: number % 2 == 0 ? "North" : "South",
      answers: answers)
  }
}
