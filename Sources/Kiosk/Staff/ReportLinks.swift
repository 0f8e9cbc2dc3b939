internal import Pages
internal import Survey

/// Where there is more about a released period.
struct ReportLinks {
  let forms: Forms
  let words: Words

  func heading(of period: Period) -> String {
    words.text("staff.overview.heading", filling: ["period": words.name(of: period)])
  }

  func overview(of period: Period, _ visit: StaffVisit) -> LinkButton {
    LinkButton(words.text("staff.overview.link"), to: visit.path(.overview, of: period))
  }

  /// Everything that there is besides the overview.
  func besides(overviewOf period: Period, _ visit: StaffVisit) -> [LinkButton] {
    [
      LinkButton(
        words.text("staff.overview.principlesLink"), to: visit.path(.principles, of: period)),
      LinkButton(words.text("staff.overview.boardLink"), to: visit.path(.board, of: period)),
    ]
      + forms.forms.map { form in
        LinkButton(
          words.text("staff.overview.tablesLink", filling: ["form": form.title[.own]]),
          to: visit.path(.figures, of: period, "form=\(form.code)"))
      }
  }
}
