extension Words {
  /// "October to December 2026", "April 2026 to March 2027".
  public func name(of period: Period) -> String {
    let first = period.firstDay
    let last = period.end.adding(days: -1)
    let months = texts("months")
    let from = months[first.month - 1] + (first.year == last.year ? "" : " \(first.year)")
    return "\(from) \(text("to")) \(months[last.month - 1]) \(last.year)"
  }
}
