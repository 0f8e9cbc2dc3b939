/// One table of the package.
struct Sheet: Sendable {
  /// `figures`
  let name: String
  let fields: [Field]
  /// The fields that no two rows have the same.
  let key: [String]
  let rows: [[String]]

  struct Field: Sendable {
    let name: String
    let isNumber: Bool

    static func text(_ name: String) -> Field { Field(name: name, isNumber: false) }
    static func number(_ name: String) -> Field { Field(name: name, isNumber: true) }
  }

  var file: String { "\(name).csv" }
  /// How its title is named in the wording.
  var titleName: String { name == "theme-codebook" ? "themeCodebook" : name }
  var text: String { CSV(head: fields.map(\.name), rows: rows).text }
}
