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
    var position = 0
    while let run = nextRun(from: position) {
      coverNumbers(in: run)
      position = run.range.upperBound
    }
    coverBankLinks()
  }

  /// Telephone numbers that stand alone, before "my number" beside them makes references of them.
  func coverPhones() {
    var position = 0
    while let run = nextRun(from: position) {
      if standsAlone(run.range) { _ = cover(run, from: 0, by: phone) }
      position = run.range.upperBound
    }
  }

  /// Ten figures with the right check figure, or beside "NHS", before references are looked for.
  func coverHealthNumbers() {
    var position = 0
    while let run = nextRun(from: position) {
      for first in run.groups.indices where cover(run, from: first, by: healthNumber) != nil {
        break
      }
      position = run.range.upperBound
    }
  }

  /// Not a part of something longer, as the figures of "SAF-0770090031" are.
  func standsAlone(_ range: Range<Int>) -> Bool {
    let beside = [range.lowerBound - 1, range.upperBound].filter(bytes.indices.contains)
    return beside.allSatisfy { place in
      !bytes[place].isLetter && !"-/_#".utf8.contains(bytes[place])
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
    let bytes = document.bytes
    guard isFree(position..<position + 1) else { return false }
    if bytes[position].isDigit { return true }
    return bytes[position] == UInt8(ascii: "o") && position + 1 < bytes.count
      && bytes[position + 1].isDigit
      && (position == 0 || !bytes[position - 1].isLetter)
  }

  private func isFigure(_ position: Int) -> Bool {
    let bytes = document.bytes
    guard position < bytes.count, isFree(position..<position + 1) else { return false }
    if bytes[position].isDigit { return true }
    guard position > 0 else { return false }
    if "il".utf8.contains(bytes[position]) {
      return bytes[position - 1].isDigit && position + 1 < bytes.count
        && bytes[position + 1].isDigit
    }
    guard bytes[position] == UInt8(ascii: "o") else { return false }
    let after = position + 1 < bytes.count ? bytes[position + 1] : 0x20
    let before = bytes[position - 1]
    return (before.isDigit || before == UInt8(ascii: "o"))
      && (!after.isLetter || after == UInt8(ascii: "o"))
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
    guard position > end, position < bytes.count,
      startsFigures(at: position) || isMistypedOne(position)
    else { return nil }
    return position
  }

  /// "l23" after other figures.
  private func isMistypedOne(_ position: Int) -> Bool {
    "il".utf8.contains(bytes[position]) && position + 2 < bytes.count
      && bytes[(position + 1)...(position + 2)].allSatisfy(\.isDigit)
      && isFree(position..<position + 1)
  }

  private func figure(_ byte: UInt8) -> Int {
    if byte.isDigit { return byte.digit }
    return "il".utf8.contains(byte) ? 1 : 0
  }

  func figures(_ groups: ArraySlice<Range<Int>>) -> [Int] {
    groups.flatMap { $0.map { figure(bytes[$0]) } }
  }

  private func coverNumbers(in run: FigureRun) {
    var first = 0
    while first < run.groups.count {
      let last = cover(run, from: first, by: known) ?? cover(run, from: first, by: unknown)
      first = (last ?? first) + 1
    }
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
