internal import Anonymity
internal import Survey

/// `datapackage.json`: what is in each file, for what time, and by which rule it was made.
struct Package {
  private let descriptor: Descriptor

  init(of export: Export, sheets: [Sheet], prefix: String) {
    let words = export.words
    let periods = export.periods
    let span = periods.map(words.name).joined(separator: "; ")
    descriptor = Descriptor(
      name: (["heard"] + periods.prefix(1).map { "\($0)" } + (periods.count > 1 ? ["on"] : []))
        .joined(separator: "-").lowercased(),
      title: words.text("staff.package.title", filling: ["council": export.forms.service.council]),
      description: ((export.isMadeUp ? words.texts("madeUp") : []) + [span])
        .joined(separator: " "),
      licenses: [
        .init(name: "not-licensed", title: words.text("staff.package.licence"))
      ],
      sources: [
        .init(
          title: words.text(
            "staff.package.source", filling: ["council": export.forms.service.council]))
      ],
      periods: periods.map { "\($0)" }, madeUp: export.isMadeUp,
      disclosure: .init(of: export),
      resources: sheets.map { Descriptor.Resource($0, prefix: prefix, words: words) }
        + [.figuresJSON(prefix: prefix, words: words)])
  }

  var text: String {
    get throws { try descriptor.json }
  }
}
