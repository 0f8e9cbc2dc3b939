internal import Accounts
internal import HTTP
internal import Pages
internal import Reports
internal import Store
internal import Survey

/// Downloads of a period, file by file. They are named as `datapackage.json` names them, so that
/// the files in one folder make up a data package.
struct DownloadPages {
  let store: Store
  let forms: Forms
  let layout: StaffLayout
  let audit: AuditLog

  func send(_ exported: ExportedFile, _ visit: StaffVisit) throws -> Reply {
    let (file, period) = (exported.file, exported.period)
    let mayRead = visit.account.role >= .reviewer
    if file == "comments.csv", !mayRead {
      return layout.trouble(.forbidden, "notYours", visit)
    }
    let export = try export(of: period, withComments: mayRead, visit)
    let name = prefix(of: period) + file
    guard !export.isEmpty, let text = try export.files(prefix: prefix(of: period))[name] else {
      return layout.notFound(visit)
    }
    try audit.note("took away \(period) \(file)", visit)
    let type = file.hasSuffix(".json") ? "application/json" : "text/csv; charset=utf-8"
    return Reply.file(Array(text.utf8), type: type)
      .with("Content-Disposition", "attachment; filename=\"\(name)\"")
  }

  /// A link to each file; `datapackage.json`, which describes the others, comes last.
  func links(to period: Period, _ visit: StaffVisit) throws -> [LinkButton] {
    let export = try export(of: period, withComments: visit.account.role >= .reviewer, visit)
    let words = layout.words
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

  private func export(
    of period: Period, withComments: Bool, _ visit: StaffVisit
  ) throws -> Export {
    try Exporting(
      forms: forms, words: layout.words, store: store,
      releaseJob: ReleaseJob(forms: forms, store: store, today: visit.today)
    ).export(of: period, withComments: withComments)
  }

  private func prefix(of period: Period) -> String { "heard-\(period)-" }
}
