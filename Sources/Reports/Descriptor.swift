internal import Anonymity
internal import Survey

/// The words of the standard.
struct Descriptor: Encodable {
  let profile = "data-package"
  let name: String
  let title: String
  let description: String
  let licenses: [Licence]
  let sources: [Source]
  let periods: [String]
  let madeUp: Bool
  let disclosure: Disclosure
  let resources: [Resource]

  struct Licence: Encodable {
    let name: String
    let title: String
  }

  struct Source: Encodable {
    let title: String
  }

  /// The rule behind every number.
  struct Disclosure: Encodable {
    let noise = "two-sided geometric, ratio 1/2, by cell key"
    let noTableUnderBaseOf = Floors.table
    let fewUnder = Floors.cell
    let roundedTo = Floors.rounding
    let noSharesUnderBaseOf = Floors.range
    let noPercentagesUnderBaseOf = Floors.percent
    let rule: String

    init(of export: Export) {
      rule =
        "\(export.words.text("staff.report.hiddenWhy")) \(export.words.text("staff.report.rule"))"
    }
  }

  struct Resource: Encodable {
    let name: String
    let path: String
    let title: String
    let profile: String
    let format: String
    let mediatype: String
    let encoding = "utf-8"
    let schema: Schema?
  }

  struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
    let primaryKey: [String]?
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let description: String
  }
}

extension Descriptor.Resource {
  init(_ sheet: Sheet, prefix: String, words: Words) {
    name = sheet.name
    path = prefix + sheet.file
    title = words.text("staff.package.files.\(sheet.titleName)")
    profile = "tabular-data-resource"
    format = "csv"
    mediatype = "text/csv"
    schema = Descriptor.Schema(
      fields: sheet.fields.map { field in
        Descriptor.Field(
          name: field.name, type: field.isNumber ? "integer" : "string",
          description: words.text("staff.package.fields.\(field.wordName)"))
      }, primaryKey: sheet.key.isEmpty ? nil : sheet.key)
  }

  static func figuresJSON(prefix: String, words: Words) -> Descriptor.Resource {
    Descriptor.Resource(
      name: "figures-json", path: prefix + "figures.json",
      title: words.text("staff.package.files.json"), profile: "data-resource", format: "json",
      mediatype: "application/json", schema: nil)
  }
}

extension Sheet.Field {
  /// `self` and `for` would be two voices in the wording.
  fileprivate var wordName: String {
    switch name {
    case "self": "own"
    case "for": "behalf"
    default: name
    }
  }
}
