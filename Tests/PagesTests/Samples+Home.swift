import Pages
import Survey

/// What needs me, and the sheet of praise.
extension Samples {
  mutating func addHomePages() throws {
    let nav = [NavItem("What needs me", path: "/staff", here: true)]
    let quote = StaffHomePage.Quote(
      "They \"rang\" <me>.", about: "What was good?", path: "/staff/p")
    try add(
      "staff-home",
      StaffHomePage(
        words: own, nav: nav,
        tasks: [
          .init("Comments to check", ["3 wait."], link: LinkButton("Check", to: "/staff/comments")),
          .init(
            "Late", ["It is late."], link: LinkButton("See", to: "/staff/concerns"), urgent: true),
        ], praise: [quote], meeting: .init("Thank you.", about: "July to September 2026"),
        silent: ["Nobody opened a page at North in October."],
        headline: .init(["The figures are ready."], link: LinkButton("Read", to: "/staff/reports")),
        paper: [LinkButton("How it went", to: "/staff/paper/end")]))
    try add(
      "staff-home-nothing",
      StaffHomePage(
        words: own, nav: nav, tasks: [], praise: [], meeting: nil, silent: [],
        headline: .init(own.texts("staff.home.notYet")), paper: []))
    try add("staff-praise", StaffPraisePage(words: own, nav: nav, quote: quote))
  }
}
