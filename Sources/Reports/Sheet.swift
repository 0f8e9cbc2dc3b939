internal import Survey

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

  /// When: a period, what kind it is, and its first and last day.
  static let time = ["period", "kind", "starts", "ends"].map(Field.text)

  var file: String { "\(name).csv" }
  /// How its title is named in the wording.
  var titleName: String { name == "theme-codebook" ? "themeCodebook" : name }
  var text: String { CSV(head: fields.map(\.name), rows: rows).text }
}

extension Period {
  /// As it stands in a file, under ``Sheet/time``.
  var cells: [String] {
    ["\(self)", kind, "\(firstDay)", "\(end.adding(days: -1))"]
  }

  /// `quarter`, `half-year` or `year`.
  var kind: String {
    switch self {
    case .quarter: Service.Release.quarter.rawValue
    case .half: Service.Release.half.rawValue
    case .year: Service.Release.year.rawValue
    }
  }
}
