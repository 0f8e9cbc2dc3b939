internal import HTTP
internal import Pages
internal import Survey

/// When to offer a form, and when not.
struct GuidePages {
  let links: GuideLinks
  let layout: StaffLayout

  func show(_ visit: StaffVisit) throws -> Reply {
    try layout.reply(page(visit), visit)
  }

  private func page(_ visit: StaffVisit) -> StaffGuidePage {
    let words = layout.words
    return StaffGuidePage(
      words: words, nav: layout.nav(.guide, visit),
      visitorPages: [
        LinkButton(words.text("first.title"), to: visit.context.path(.first)),
        LinkButton(words.text("happens.title"), to: visit.context.path(.whatHappens)),
        LinkButton(words.text("notice.title"), to: visit.context.path(.notice)),
        LinkButton(words.text("kept.title"), to: visit.context.path(.kept)),
        LinkButton(words.text("accessibility.title"), to: visit.context.path(.accessibility)),
      ],
      print: LinkButton(words.text("staff.print.title"), to: visit.path(.print)),
      reading: [("procedures", links.procedures), ("resources", links.resources)]
        .compactMap { name, address in
          address.map { LinkButton(words.text("staff.\(name)"), to: $0) }
        })
  }
}
