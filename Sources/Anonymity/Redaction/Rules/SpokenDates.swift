extension Dates {

  /// "the twenty first of May nineteen sixty".
  func spokenDate(at index: Int) -> ClosedRange<Int>? {
    guard let day = spokenOrdinal(at: index) else { return nil }
    let month = text(day + 1) == "of" ? day + 2 : day + 1
    let last =
      if has(month, .month) {
        spokenYear(from: month + 1) ?? yearInFigures(at: month + 1) ?? month
      } else if month > day + 1, text(month) == "the" {
        endOfCountedDate(from: month + 1)
      } else {
        Int?.none
      }
    return last.map { (text(index - 1) == "the" ? index - 1 : index)...$0 }
  }

  /// "first, thirty three", "2nd 36": a month by its number, with a year.
  func endOfCountedDate(from start: Int) -> Int? {
    let figures = (1...12).contains(token(start, 0)?.number ?? 0) && has(start + 1, .ordinalEnding)
    guard let month = figures ? start + 1 : spokenOrdinal(at: start) else { return nil }
    let year = isMark(month + 1, ",") ? month + 2 : month + 1
    return spokenYear(from: year) ?? yearInFigures(at: year) ?? spokenNumber(at: year)
  }

  private func yearInFigures(at index: Int) -> Int? {
    guard index < tokens.count, let year = tokens[index].number else { return nil }
    return (1880...2100).contains(year) || tokens[index].text.utf8.count == 2 ? index : nil
  }

  /// The last token of an ordinal in words.
  func spokenOrdinal(at index: Int) -> Int? {
    if has(index, .ordinalWord) { return index }
    guard ["twenty", "thirty"].contains(text(index)) else { return nil }
    let next = isMark(index + 1, "-") ? index + 2 : index + 1
    return has(next, .ordinalWord) ? next : nil
  }

  /// The last token of "nineteen forty four" or "two thousand and four".
  func spokenYear(from start: Int) -> Int? {
    if text(start) == "two", text(start + 1) == "thousand" {
      return spokenNumber(at: text(start + 2) == "and" ? start + 3 : start + 2) ?? start + 1
    }
    guard ["nineteen", "twenty"].contains(text(start)) else { return nil }
    return spokenNumber(at: isMark(start + 1, "-") ? start + 2 : start + 1)
  }

  /// "born in 1948", "dob 150844" and other figures right after such a word.
  func coverBirthYears() {
    for index in tokens.indices
    where isFree(index) && isNear(index, before: 3, after: 0, in: .born) {
      guard let last = spokenYear(from: index), last > index else { continue }
      cover(tokens: index, through: last, as: .dateOfBirth)
    }
    for index in tokens.indices where tokens[index].kind == .figures && isFree(index) {
      let isYear =
        (1880...2020).contains(tokens[index].number ?? 0)
        && isNear(index, before: 4, after: 0, in: .born)
      let isRow =
        tokens[index].text.utf8.count >= 2
        && isNear(index, before: 3, after: 0, in: .birthDate)
      guard isYear || isRow else { continue }
      let last = last(after: index, atMost: 6) {
        tokens[$0].kind == .figures
          || tokens[$0].isMark("/.-") && token($0, 1)?.kind == .figures
      }
      cover(tokens: index, through: last, as: .dateOfBirth)
    }
  }

  /// "Boxing Day 2024": of no use without its year.
  func coverFestivals() {
    for index in tokens.indices.dropFirst() where isFree(index) {
      guard (1900...2100).contains(tokens[index].number ?? 0), has(index - 1, .festivalEnd) else {
        continue
      }
      let first = first(before: index - 1, atMost: 3) { has($0, .festival) }
      if first < index - 1 { cover(tokens: first, through: index, as: .date) }
    }
  }
}
