internal import Anonymity
internal import Survey

/// What every code means that is not one of a form's or a theme's.
extension Export {
  var codeSheet: Sheet {
    Sheet(
      name: "codes", fields: ["field", "code", "meaning"].map(Sheet.Field.text),
      key: ["field", "code"],
      rows: groups + nationalCodes + otherCodes)
  }

  private var otherCodes: [[String]] {
    Export.fields.flatMap { field, codes, path in
      codes.map { [field, $0, words.text("\(path).\($0)")] }
    }
  }

  /// Areas stand for themselves.
  private var groups: [[String]] {
    guard let form = forms.forms.first else { return [] }
    let writer = FigureWriter(form: form, words: words)
    return Group.named.map { ["group", $0.code, writer.name(of: $0)] }
  }

  /// The national tables and their categories.
  private var nationalCodes: [[String]] {
    Export.categories.flatMap { table, codes -> [[String]] in
      let path = "staff.national.\(table)"
      return [["table", "national.\(table)", words.text("\(path).caption")]]
        + codes.map { ["category of national.\(table)", $0, words.text("\(path).\($0)")] }
    }
  }

  private static let categories: [(table: String, codes: [String])] = [
    ("asked", ["said", "silent", "no", "dk"]), ("achieved", ["all", "some", "none"]),
    ("reached", ["reached", "none"]),
  ]

  /// Field, its codes, and where their meanings are in the wording.
  private static let fields: [(String, [String], String)] = [
    ("kind", Service.Release.allCases.map(\.rawValue), "staff.package.codes.kind"),
    ("by", ["respondent", "area"], "staff.package.codes.by"),
    ("answer", ["unanswered", "apart", "unsettled"], "staff.package.codes.answer"),
    (
      "state", ["shown", "few", "nearly everyone", "not told", "hidden", "withheld"],
      "staff.package.codes.state"
    ),
    ("feeling", ["all"] + Feeling.allCases.map(\.rawValue), "staff.package.codes.feeling"),
    (
      "offer",
      [
        "ended", "offered", "notOffered", "risk", "crisis", "died", "unwilling", "noMeans", "other",
      ],
      "staff.offers"
    ),
    (
      "action_kind",
      ["training", "recruitment", "practice", "policy", "commissioning", "partner"],
      "staff.actions.kinds"
    ),
    ("status", ["planned", "doing", "done", "cannot"], "staff.actions.statuses"),
  ]
}
