internal import Reports

/// A chart as the template draws it: places and sizes in letters (`em`) and shares of the width, so
/// that it grows with the text and fits any screen.
struct ChartView: Sendable {
  let id: String
  let title: String
  let description: String
  let height: String
  let bars: [Piece]
  let texts: [Line]

  /// A filled piece, or a frame where there is no number.
  struct Piece: Sendable {
    let x: String
    let y: String
    let width: String
    let height: String
    /// The name of its pattern; a frame has none.
    let mark: String?
  }

  struct Line: Sendable {
    let x: String
    let y: String
    let text: String
  }
}

extension ChartView {
  init(_ chart: Chart, id: String) {
    var drawing = Drawing()
    switch chart.kind {
    case .bars: drawing.draw(bars: chart.parts)
    case .split: drawing.draw(split: chart.parts)
    }
    self.id = id
    title = chart.title
    description = chart.description
    height = Drawing.em(drawing.y)
    bars = drawing.pieces
    texts = drawing.lines
  }
}

/// Draws from the top down.
private struct Drawing {
  private(set) var pieces: [ChartView.Piece] = []
  private(set) var lines: [ChartView.Line] = []
  /// How far down it has come, in hundredths of an em.
  private(set) var y = 0

  /// Each choice in words, and under it its bar.
  mutating func draw(bars: [Chart.Part]) {
    for part in bars {
      write("\(part.label): \(part.text)", x: 0)
      bar(part.share, from: 0, mark: .yes, height: 90)
      y += part.share == .none ? 30 : 130
    }
  }

  /// One bar, and under it what each piece of it is.
  mutating func draw(split parts: [Chart.Part]) {
    // Numbers with noise may add up to more than all.
    let all = max(100, parts.reduce(0) { $0 + $1.share.percent })
    var start = 0
    for part in parts {
      let width = part.share.percent * 100 / all
      let share: Chart.Share = width > 0 ? .percent(width) : part.share
      bar(share, from: start, mark: part.mark, height: 180)
      start += width
    }
    y += 200
    for part in parts {
      swatch(part)
      write("\(part.label): \(part.text)", x: 160)
    }
    y += 30
  }

  private mutating func bar(_ share: Chart.Share, from start: Int, mark: Chart.Mark, height: Int) {
    let (width, pattern): (Int, String?) =
      switch share {
      case .percent(let percent): (min(percent, 100 - start), mark.rawValue)
      case .nearlyEveryone: (100, nil)
      case .none: (0, nil)
      }
    guard width > 0 else { return }
    pieces.append(
      ChartView.Piece(
        x: "\(start)%", y: Drawing.em(y), width: "\(width)%", height: Drawing.em(height),
        mark: pattern))
  }

  private mutating func swatch(_ part: Chart.Part) {
    guard part.share != .none else { return }
    pieces.append(
      ChartView.Piece(
        x: "0", y: Drawing.em(y + 25), width: "1.1em", height: "1.1em",
        mark: part.share == .nearlyEveryone ? nil : part.mark.rawValue))
  }

  private mutating func write(_ text: String, x: Int) {
    for line in Drawing.broken(text) {
      y += 120
      lines.append(ChartView.Line(x: Drawing.em(x), y: Drawing.em(y), text: line))
      y += 25
    }
    y += 10
  }

  static func em(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)em"
  }

  /// A text in lines that fit a narrow phone.
  private static func broken(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < Drawing.longestLine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private static let longestLine = 34
}

extension Chart.Share {
  fileprivate var percent: Int { if case .percent(let percent) = self { percent } else { 0 } }
}
