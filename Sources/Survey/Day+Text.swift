extension Day {
  /// Reads what `description` writes: 2026-11-21.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1970...9000).contains(year), let read = Day(year, month, day), read.description == text
    else { return nil }
    self = read
  }
}
