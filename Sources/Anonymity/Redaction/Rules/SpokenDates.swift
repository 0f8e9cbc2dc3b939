extension Dates {

  /// "the twenty first of May nineteen sixty".
  func spokenDate(at index: Int) -> ClosedRange<Int>? {
    guard let day = spokenOrdinal(at: index) else { return nil }
    var month = day + 1
    if month < tokens.count, tokens[month].text == "of" { month += 1 }
    if month < tokens.count, !tokens[month].has(.month) { return countedDate(from: index, to: day) }
    guard month < tokens.count, tokens[month].has(.month) else { return nil }
    let last = spokenYear(from: month + 1) ?? yearInFigures(at: month + 1) ?? month
    let first = index > 0 && tokens[index - 1].text == "the" ? index - 1 : index
    return first...last
  }

  /// "the first of the first, thirty three": the month by its number, with a year.
  private func countedDate(from first: Int, to day: Int) -> ClosedRange<Int>? {
    guard text(day + 1) == "of", text(day + 2) == "the", let month = spokenOrdinal(at: day + 3)
    else {
      return nil
    }
    let year = token(month, 1)?.isMark(",") == true ? month + 2 : month + 1
    guard let last = spokenYear(from: year) ?? yearInFigures(at: year) ?? spokenNumber(at: year)
    else { return nil }
    return (text(first - 1) == "the" ? first - 1 : first)...last
  }

  private func yearInFigures(at index: Int) -> Int? {
    guard index < tokens.count, let year = tokens[index].number else { return nil }
    return (1880...2100).contains(year) || tokens[index].text.utf8.count == 2 ? index : nil
  }

  /// The last token of an ordinal in words.
  func spokenOrdinal(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if has(index, .ordinalWord) { return index }
    guard ["twenty", "thirty"].contains(tokens[index].text) else { return nil }
    let next = token(index, 1)?.isMark("-") == true ? index + 2 : index + 1
    return has(next, .ordinalWord) ? next : nil
  }

  /// The last token of "nineteen forty four" or "two thousand and four".
  func spokenYear(from start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    if tokens[start].text == "two", token(start, 1)?.text == "thousand" {
      let next = token(start, 2)?.text == "and" ? start + 3 : start + 2
      return spokenNumber(at: next) ?? start + 1
    }
    guard ["nineteen", "twenty"].contains(tokens[start].text) else { return nil }
    let next = token(start, 1)?.isMark("-") == true ? start + 2 : start + 1
    return spokenNumber(at: next)
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
      var last = index
      while last + 1 < tokens.count, last - index < 6,
        tokens[last + 1].kind == .figures
          || (tokens[last + 1].isMark("/.-") && token(last, 2)?.kind == .figures)
      {
        last += 1
      }
      cover(tokens: index, through: last, as: .dateOfBirth)
    }
  }
}
