internal import Survey

/// True counts of the themes of comments. It has no public name: a count leaves only through a
/// `ThemeRelease`.
struct ThemeCount {
  private var base = KeyedCount()
  private var counts: [Theme.Code: [Feeling: KeyedCount]] = [:]
  private let period: Period

  init(_ comments: [CodedComment], of period: Period) {
    self.period = period
    for comment in comments {
      guard let feeling = comment.feeling else { continue }
      base.add(comment.key)
      for theme in Set(comment.themes) {
        counts[theme, default: [:]][feeling, default: .init()].add(comment.key)
      }
    }
  }

  /// The codebook's, then those that it has no more.
  func themes(inOrderOf codebook: Themes) -> [Theme.Code] {
    let known = codebook.all.map(\.code)
    return known + counts.keys.filter { !known.contains($0) }.sorted()
  }

  func base(with noise: Noise) -> Int { noise.noised(base, as: .comments, in: "\(period)") }

  /// The number of a theme is the sum of its three with their noise, so that it tells no more than
  /// they do.
  func row(_ theme: Theme.Code, of base: Int, with noise: Noise) -> ThemeRelease.Row {
    let noised = Feeling.allCases.map { feeling in
      noise.noised(
        counts[theme]?[feeling] ?? .init(), as: .comments(on: theme, feeling), in: "\(period)")
    }
    func cell(_ number: Int) -> Cell {
      base < Floors.table ? .notTold : Cell(number, of: base)
    }
    let split = Dictionary(uniqueKeysWithValues: zip(Feeling.allCases, noised.map(cell)))
    return ThemeRelease.Row(
      theme: theme, total: cell(noised.reduce(0, +)), good: split[.good] ?? .few,
      mixed: split[.mixed] ?? .few, bad: split[.bad] ?? .few)
  }
}
