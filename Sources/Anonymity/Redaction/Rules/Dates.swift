struct Dates: DocumentReader {
  let document: Document

  /// Dates in figures and in words; weekdays and months alone stay.
  func coverDates() {
    for index in tokens.indices where isFree(index) {
      guard let dates = date(at: index) else { continue }
      let first = withRange(before: withWeekday(before: dates.lowerBound))
      cover(tokens: first, through: dates.upperBound, as: kindOfDate(dates))
    }
    coverBirthYears()
  }

  /// "Tuesday 4th March": the day of the week belongs to its date.
  private func withWeekday(before first: Int) -> Int {
    has(first - 1, .weekday) && isFree(first - 1) ? first - 1 : first
  }

  /// "1st to 4th June": the day that it began.
  private func withRange(before first: Int) -> Int {
    guard ["to", "and", "-", "&", "till", "until"].contains(text(first - 1)) else { return first }
    let day = has(first - 2, .ordinalEnding) ? first - 3 : first - 2
    return isFree(day) && part(at: day)?.isDay == true ? day : first
  }

  private func kindOfDate(_ dates: ClosedRange<Int>) -> Placeholder {
    isBirthNear(dates.lowerBound) || isNear(dates.upperBound, before: 0, after: 2, in: .birthWord)
      ? .dateOfBirth : .date
  }

  /// "born", "dob" or "d.o.b" within a few words before.
  private func isBirthNear(_ index: Int) -> Bool {
    if isNear(index, before: 6, after: 0, in: .birthWord) { return true }
    return (max(0, index - 8)..<index).contains { place in
      let letters = (place..<index).lazy.filter { tokens[$0].isWord }.prefix(3).map { text($0) }
      return letters.elementsEqual(["d", "o", "b"])
    }
  }

  private func date(at index: Int) -> ClosedRange<Int>? {
    switch tokens[index].kind {
    case .figures: dateInFigures(at: index) ?? dayFirst(at: index)
    case .word: monthFirst(at: index) ?? spokenDate(at: index)
    case .mark, .placeholder: nil
    }
  }

  private func dateInFigures(at index: Int) -> ClosedRange<Int>? {
    if isMark(index - 1, "/.-$"), isGlued(index - 1) { return nil }
    guard let first = part(at: index), let (second, secondIndex) = nextPart(after: index) else {
      return nil
    }
    if let (third, thirdIndex) = nextPart(after: secondIndex) {
      let isSpaced = !tokens[index + 1].isMark("/.-")
      let isWhole = isCalendar(first, second, third)
      let isSure = !isSpaced || third.count == 4 || isBirthNear(index)
      if isWhole, isSure, !(isBankNear(index) && third.count == 2) { return index...thirdIndex }
    }
    return isDayAndMonth(index, first, second) ? index...secondIndex : nil
  }

  private struct Part {
    let value: Int
    let count: Int
    var isYear: Bool { count == 4 && (1880...2100).contains(value) || count == 2 }
    var isDay: Bool { count <= 2 && (1...31).contains(value) }
    var isMonth: Bool { count <= 2 && (1...12).contains(value) }
  }

  private func part(at index: Int) -> Part? {
    token(index, 0)?.number.map { Part(value: $0, count: text(index).utf8.count) }
  }

  private func nextPart(after index: Int) -> (Part, Int)? {
    let next = isMark(index + 1, "/.-") ? index + 2 : index + 1
    return isFree(next) ? part(at: next).map { ($0, next) } : nil
  }

  private func isCalendar(_ first: Part, _ second: Part, _ third: Part) -> Bool {
    if first.count == 4 { return first.isYear && second.isMonth && third.isDay }
    guard third.isYear else { return false }
    return first.isDay && second.isMonth || first.isMonth && second.isDay
  }

  /// "14/3", but not "8/10", "24/7" or a half.
  private func isDayAndMonth(_ index: Int, _ day: Part, _ month: Part) -> Bool {
    guard tokens[index + 1].isMark("/"), day.isDay, month.isMonth, isGlued(index),
      !(isGlued(index + 2) && isMark(index + 3, "/")), (day.value, month.value) != (24, 7)
    else { return false }
    if [5, 10].contains(month.value), day.value <= month.value,
      isNear(index, before: 8, after: 4, in: .scoreWord)
    {
      return false
    }
    return day.value > 12 || has(index - 1, .beforeDate) || isBirthNear(index)
  }

  private func dayFirst(at index: Int) -> ClosedRange<Int>? {
    guard let day = part(at: index), day.isDay else { return nil }
    let isOrdinal = has(index + 1, .ordinalEnding)
    let end = isOrdinal ? index + 1 : index
    let next = 1 + last(after: end) { text($0) == "of" || tokens[$0].isMark("-./,") }
    let first = isOrdinal && text(index - 1) == "the" ? index - 1 : index
    if isOrdinal, let last = endOfCountedDate(from: text(next) == "the" ? next + 1 : next) {
      return first...last
    }
    guard has(next, .month) else {
      return isOrdinal && isLoneDay(index) ? first...(index + 1) : nil
    }
    if next == index + 1, ["may", "march", "mar"].contains(tokens[next].text), isVerbAhead(next) {
      return nil
    }
    return first...withYear(after: next)
  }

  /// "2 may not be enough": the month is a verb here.
  private func isVerbAhead(_ month: Int) -> Bool {
    ["not", "be", "have", "need", "get", "never"].contains(text(month + 1))
  }

  /// "on the 14th" with no month, where no thing is counted.
  private func isLoneDay(_ index: Int) -> Bool {
    let isDated =
      ["the", "on", "til", "till", "until", "since"].contains(text(index - 1))
      ? isNear(index, before: 2, after: 0, in: .datedBy)
      : before(index, has: .day)
    let isOfWeek = text(index - 1) == "the" && has(index - 2, .weekday)
    guard isDated || isOfWeek else { return false }
    guard let after = token(index, 2), after.isWord else { return true }
    return after.has([.function, .doing, .speaking])
  }

  /// The token of the year after a month, or the month itself.
  private func withYear(after month: Int) -> Int {
    let next = isMark(month + 1, "-./,'") ? month + 2 : month + 1
    guard let year = part(at: next), isFree(next) else {
      return spokenYear(from: month + 1) ?? month
    }
    return year.isYear && !(year.count == 2 && after(next, has: .unit)) ? next : month
  }

  private func monthFirst(at index: Int) -> ClosedRange<Int>? {
    guard tokens[index].has(.month) else { return nil }
    let next = text(index + 1) == "the" || isMark(index + 1, ".,-/") ? index + 2 : index + 1
    if let day = part(at: next) {
      if day.count == 4 { return day.isYear ? index...next : nil }
      guard day.isDay else { return nil }
      if has(next + 1, .ordinalEnding) { return index...withYear(after: next + 1) }
      return after(next, has: .unit) ? nil : index...withYear(after: next)
    }
    if let last = spokenOrdinal(at: next) { return index...last }
    return spokenYear(from: index + 1).map { index...$0 }
  }
}
