import Pages
import Survey

extension Samples {
  mutating func addQuestions() throws {
    for (pageContext, ending) in [(PageContext.own, ""), (.behalf, "-for")] {
      try add(
        "question-one\(ending)", asking: asked("listen", in: "now", as: pageContext.voice),
        pageContext)
      try add("question-many\(ending)", asking: asked("better", in: "now"), pageContext)
      try add("question-pages\(ending)", asking: asked("wish", in: "start"), pageContext)
      try add("words\(ending)", asking: asked("better.text", in: "now"), pageContext)
    }
    var mending = try asked("listen", in: "now")
    mending.problem = Problem(own.text("problems.changed"), at: "choice-yes")
    mending.ticked = ["bit"]
    try add("question-problem", asking: mending)
    var heard = try asked("wish", in: "start")
    heard.sounds = (1...heard.spoken(in: .own, own).texts.count).map {
      $0 == 4 ? nil : "/visit/5/sound/\($0)"
    }
    try add("question-heard", asking: heard)
    var long = try asked("better.text", in: "now")
    long.problem = Problem(own.text("problems.tooLong"), at: WordsPage.box)
    long.typed = "\nA <line> & \"another\"\n\nand more"
    try add("words-problem", asking: long)
  }

  private func asked(
    _ code: Question.Code, in form: Form.Code, as voice: Voice = .own
  ) throws -> AskedQuestion {
    guard let form = forms.form(form), let question = form.question(code) else {
      throw NoSuchQuestion(code: code)
    }
    var said = Answers<Never>()
    said["who"] = .chosen([voice == .own ? "self" : "for"])
    let offered = question.offered(on: 0, after: said.given, in: form)
    var asking = AskedQuestion(question, page: 0, offering: offered, answer: nil)
    asking.title = "Question 5"
    asking.back = "/visit/4"
    asking.action = "/visit/5"
    asking.hidden = [Hidden("screen", code.text)]
    return asking
  }

  struct NoSuchQuestion: Error { let code: Question.Code }

  mutating func addStaffPages() throws {
    let nav = [NavItem("Reports", path: "/staff", here: true)]
    try add("staff-sign-in", StaffSignInPage(words: own, action: "/staff/sign-in"))
    try add(
      "staff-sign-in-refused",
      StaffSignInPage(words: own, action: "/staff/sign-in", refused: "<ana>"))
    try add(
      "staff-sign-in-again",
      StaffSignInPage(
        words: own, action: "/staff/sign-in", next: "/staff/comments", wasSignedOut: true))
    try addStaffErrors(nav)
    try addStaffAccounts(nav)
    try addPrinted(nav)
    try add(
      "staff-guide",
      StaffGuidePage(
        words: own, nav: nav, visitorPages: [LinkButton("North Library", to: "/at/north")],
        print: LinkButton("To print", to: "/staff/print"),
        reading: [LinkButton("Procedures", to: "https://www.example.gov.uk/?a&b")])
    )
    try add(
      "staff-reports",
      StaffReportsPage(
        words: own, nav: nav, openPeriod: "2026-Q4 is still open.", boxLines: ["Monday at 6:00."],
        periods: [.init(label: "2026-Q3", links: [LinkButton("Overview", to: "/staff/overview")])]))
    try add(
      "staff-report",
      StaffReportPage(
        words: own, heading: "How it went, 2026-Q3", nav: nav, sentences: ["Answers counted: 40"],
        linkButtons: [LinkButton("Overview", to: "/staff/overview")], figures: [],
        national: []))
    try addOverviewPages(nav)
  }
}
