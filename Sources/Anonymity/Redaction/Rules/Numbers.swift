/// Groups of figures with little between them, as telephone numbers are typed.
struct FigureRun {
  /// Each group of figures, in the normalized text.
  var groups: [Range<Int>] = []
  var hasPlus = false
  var range: Range<Int> { groups[0].lowerBound..<groups[groups.count - 1].upperBound }
}

struct Numbers: DocumentReader {
  let document: Document

  /// Telephone, NHS and bank numbers, and any other row of six figures or more.
  func coverNumbers() {
    eachRun { run in
      var first = 0
      while first < run.groups.count {
        let last = cover(run, from: first, by: known) ?? cover(run, from: first, by: unknown)
        first = (last ?? first) + 1
      }
    }
    coverBankLinks()
  }

  /// Telephone numbers that stand alone, before "my number" beside them makes references of them.
  func coverPhones() {
    eachRun { if standsAlone($0.range) { _ = cover($0, from: 0, by: phone) } }
  }

  /// Ten figures with the right check figure, or beside "NHS", before references are looked for.
  func coverHealthNumbers() {
    eachRun { run in
      _ = run.groups.indices.first { cover(run, from: $0, by: healthNumber) != nil }
    }
  }

  private func eachRun(_ read: (FigureRun) -> Void) {
    var position = 0
    while let run = nextRun(from: position) {
      read(run)
      position = run.range.upperBound
    }
  }

  /// Not a part of something longer, as the figures of "SAF-0770090031" are.
  func standsAlone(_ range: Range<Int>) -> Bool {
    [byte(range.lowerBound - 1), byte(range.upperBound)].allSatisfy {
      !$0.isLetter && !"-/_#".utf8.contains($0)
    }
  }

  private func nextRun(from start: Int) -> FigureRun? {
    guard
      let first = (start..<max(start, bytes.count)).first(where: { startsFigures(at: $0) })
    else { return nil }
    var run = FigureRun(groups: [group(from: first)])
    run.hasPlus = bytes[max(0, first - 2)..<first].contains(UInt8(ascii: "+"))
    // Commas stand between the parts of a telephone number, but also between sums of money.
    let marks = bytes[first] == UInt8(ascii: "0") ? " .-()_," : " .-()_"
    while run.groups.count < 40, let next = startOfNextGroup(after: run.range.upperBound, marks) {
      run.groups.append(group(from: next))
    }
    return run
  }

  /// A figure, or a letter O typed for nought before a figure.
  private func startsFigures(at position: Int) -> Bool {
    let isFigure =
      byte(position).isDigit
      || byte(position) == UInt8(ascii: "o") && byte(position + 1).isDigit
        && !byte(position - 1).isLetter
    return isFigure && isFree(position..<position + 1)
  }

  /// A figure after another, or a letter typed for one.
  private func isFigure(_ position: Int) -> Bool {
    let (before, after) = (byte(position - 1), byte(position + 1))
    let isFigure =
      switch byte(position) {
      case UInt8(ascii: "i"), UInt8(ascii: "l"): before.isDigit && after.isDigit
      case UInt8(ascii: "o"):
        (before.isDigit || before == UInt8(ascii: "o"))
          && (!after.isLetter || after == UInt8(ascii: "o"))
      case let byte: byte.isDigit
      }
    return isFigure && isFree(position..<position + 1)
  }

  private func group(from start: Int) -> Range<Int> {
    var end = start + 1
    while isFigure(end) { end += 1 }
    return start..<end
  }

  /// Up to three spaces, stops, hyphens or brackets may stand between groups.
  private func startOfNextGroup(after end: Int, _ marks: String) -> Int? {
    var position = end
    while position < min(bytes.count, end + 3), marks.utf8.contains(bytes[position]) {
      position += 1
    }
    let isNext = position > end && (startsFigures(at: position) || isMistypedOne(position))
    return isNext ? position : nil
  }

  /// "l23" after other figures.
  private func isMistypedOne(_ position: Int) -> Bool {
    "il".utf8.contains(byte(position)) && byte(position + 1).isDigit
      && byte(position + 2).isDigit && isFree(position..<position + 1)
  }

  private func figure(_ byte: UInt8) -> Int {
    if byte.isDigit { return byte.digit }
    return "il".utf8.contains(byte) ? 1 : 0
  }

  func figures(_ groups: ArraySlice<Range<Int>>) -> [Int] {
    groups.flatMap { $0.map { figure(bytes[$0]) } }
  }

  typealias Judge = (FigureRun, ArraySlice<Range<Int>>) -> Placeholder?

  /// Covers the longest stretch of groups from one on that a judge knows, and says where it ends.
  private func cover(_ run: FigureRun, from first: Int, by judge: Judge) -> Int? {
    for last in (first..<min(run.groups.count, first + 14)).reversed() {
      let groups = run.groups[first...last]
      let length = groups.reduce(0) { $0 + $1.count }
      guard length >= 6, length <= 19 || groups.count == 1, let placeholder = judge(run, groups)
      else {
        continue
      }
      var start = groups[first].lowerBound
      while start > 0, "+(".utf8.contains(bytes[start - 1]) { start -= 1 }
      cover(start..<groups[last].upperBound, as: placeholder)
      return last
    }
    return nil
  }
}
