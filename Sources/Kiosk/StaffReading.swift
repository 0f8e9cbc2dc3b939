internal import Anonymity
internal import HTTP
internal import Pages
internal import Store
internal import Survey

/// What the quality team reads: the released periods, and the guide.
extension Kiosk {
  func staffPage(_ route: Route, for account: String, at site: Site) throws -> Reply {
    let setting = site.setting(isSignedIn: true)
    switch route {
    case .staff: return .page(try renderer.html(of: homePage(at: site), in: setting))
    case .guide: return .page(try renderer.html(of: guidePage(at: site), in: setting))
    default: return trouble(.notFound, "notFound", at: site)
    }
  }

  private func homePage(at site: Site) throws -> StaffHomePage {
    let words = renderer.words[.own]
    let open = Period.quarter(of: Day(of: now()))
    let opening = BoxCalendar.nextOpening(after: now())
    return StaffHomePage(
      words: words, nav: nav(.staff, at: site),
      openPeriod: words.text("staff.openPeriod", filling: ["period": words.name(of: open)]),
      boxLines: words.texts("staff.box", filling: ["day": words.name(of: Day(of: opening))]),
      periods: try store.releasedPeriods().reversed().map { period in
        StaffHomePage.Entry(
          label: words.name(of: period),
          forms: forms.forms.map {
            Onward($0.title[.own], to: site.path(.figures(period), "form=\($0.code)"))
          })
      })
  }

  private func guidePage(at site: Site) -> StaffGuidePage {
    let words = renderer.words[.own]
    return StaffGuidePage(
      words: words, nav: nav(.guide, at: site),
      visitorPages: [
        Onward(words.text("first.title"), to: site.path(.first(nil))),
        Onward(words.text("happens.title"), to: site.path(.whatHappens)),
        Onward(words.text("notice.title"), to: site.path(.notice)),
        Onward(words.text("kept.title"), to: site.path(.kept)),
        Onward(words.text("accessibility.title"), to: site.path(.accessibility)),
      ])
  }

  func nav(_ here: Route, at site: Site) -> [NavItem] {
    let words = renderer.words[.own]
    return [
      NavItem(words.text("staff.home"), path: site.path(.staff), here: here == .staff),
      NavItem(words.text("staff.guideLink"), path: site.path(.guide), here: here == .guide),
    ]
  }
}

extension Words {
  /// "October to December 2026", "April 2026 to March 2027".
  func name(of period: Period) -> String {
    let first = period.firstDay
    let last = period.end.adding(days: -1)
    let months = texts("months")
    let from = months[first.month - 1] + (first.year == last.year ? "" : " \(first.year)")
    return "\(from) \(text("to")) \(months[last.month - 1]) \(last.year)"
  }

  /// "Monday 7 December 2026"
  func name(of day: Day) -> String {
    "\(texts("weekdays")[day.weekday - 1]) \(day.day) \(texts("months")[day.month - 1]) \(day.year)"
  }
}
