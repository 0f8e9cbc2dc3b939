internal import Accounts
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// What may be taken away of a period, file by file. The names on the disk are those that
/// `datapackage.json` gives, so that files laid in one folder are a package.
extension Kiosk {
  func download(_ file: String, of period: Period, _ visit: StaffVisit) throws -> Reply {
    let mayRead = visit.account.role >= .reviewer
    if file == "comments.csv", !mayRead {
      return trouble(.forbidden, "notYours", at: visit.context)
    }
    let export = try exporting.export(of: period, withComments: mayRead)
    let name = prefix(of: period) + file
    guard !export.isEmpty, let text = try export.files(prefix: prefix(of: period))[name] else {
      return trouble(.notFound, "notFound", at: visit.context)
    }
    try note("took away \(period) \(file)", visit)
    let type = file.hasSuffix(".json") ? "application/json" : "text/csv; charset=utf-8"
    return Reply.file(Array(text.utf8), type: type)
      .with("Content-Disposition", "attachment; filename=\"\(name)\"")
  }

  /// A link to each file, the description of all of them last.
  func downloads(of period: Period, _ visit: StaffVisit) throws -> [LinkButton] {
    let export = try exporting.export(of: period, withComments: visit.account.role >= .reviewer)
    let words = renderer.words[.own]
    return export.contents.map { file, title in
      LinkButton(
        "\(file) – \(title)", to: visit.path(.export, ExportedFile(file, of: period)))
    } + [
      LinkButton(
        "figures.json – \(words.text("staff.package.files.json"))",
        to: visit.path(.export, ExportedFile("figures.json", of: period))),
      LinkButton(
        "datapackage.json – \(words.text("staff.package.files.package"))",
        to: visit.path(.export, ExportedFile("datapackage.json", of: period))),
    ]
  }

  private func prefix(of period: Period) -> String { "heard-\(period)-" }
}
