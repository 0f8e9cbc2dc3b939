internal import Anonymity
internal import Survey

extension Resources {
  /// What a council will see by how many people answer, and how long a period should be for that: the
  /// floors of disclosure control in plain words, said by `heard check`.
  public var advice: [String] {
    let now =
      switch forms.service.releases {
      case .quarter: "quarter"
      case .half: "half-year"
      case .year: "year"
      }
    return [
      "What a period shows, by how many people answer the closing form themselves, alone or with help:",
      "  \(Floors.table): counts to the nearest \(Floors.rounding), most of them \"few\"; no shares",
      "  25: counts to the nearest \(Floors.rounding); no shares and no sentences under \(Floors.range)",
      "  \(Floors.percent): percentages within \(Resources.reach(of: Floors.percent)) points, sentences, "
        + "and changes that are very large",
      "  100: percentages within \(Resources.reach(of: 100)) points; a change of about 30 points is named",
      "Figures are released by the \(now) now. Write release: quarter where you expect "
        + "\(Floors.percent) in each quarter, else half-year, else year.",
      "A change holds from the next 1 April on: a year that has begun keeps its periods.",
    ]
  }

  /// How far to each side the true share of a half may lie.
  private static func reach(of base: Int) -> Int {
    let variance = 0.25 / Double(base) + Share.noiseVariance(of: 0.5, over: base)
    return Int((1.96 * variance.squareRoot() * 100).rounded(.up))
  }
}
