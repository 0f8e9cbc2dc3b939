extension Numbers {
  func healthNumber(_ run: FigureRun, _ groups: ArraySlice<Range<Int>>) -> Placeholder? {
    let figures = figures(groups)
    guard figures.count == 10, let first = groups.first, let last = groups.last,
      standsAlone(run.range), standsAlone(first.lowerBound..<last.upperBound)
    else { return nil }
    let isNamed = isNear(token(at: first.lowerBound), before: 4, after: 0, in: .nhs)
    return isNamed || (Checksum.isNHSNumber(figures) && figures[0] != 0) ? .nhsNumber : nil
  }

  func phone(_ run: FigureRun, _ groups: ArraySlice<Range<Int>>) -> Placeholder? {
    isPhone(figures(groups), run, isFirst: true) && !areTimes(groups) ? .phone : nil
  }

  /// What a row of groups surely is.
  func known(_ run: FigureRun, _ groups: ArraySlice<Range<Int>>) -> Placeholder? {
    let figures = figures(groups)
    guard let first = groups.first, !areTimes(groups) else { return nil }
    if isPhone(figures, run, isFirst: groups.startIndex == 0) { return .phone }
    if Checksum.isCardNumber(figures) { return .bankNumber }
    return bankNumber(figures, groups, at: token(at: first.lowerBound))
  }

  private func isPhone(_ figures: [Int], _ run: FigureRun, isFirst: Bool) -> Bool {
    let count = figures.count
    if isFirst, run.hasPlus { return (9...15).contains(count) }
    if figures.starts(with: [0, 0]) { return (11...16).contains(count) && figures[2] != 0 }
    if figures[0] == 0 { return (10...11).contains(count) }
    return figures.starts(with: [4, 4, 7]) && count == 12
  }

  /// Sort codes in pairs, account numbers of eight figures.
  private func bankNumber(_ figures: [Int], _ groups: ArraySlice<Range<Int>>, at index: Int)
    -> Placeholder?
  {
    let isNamed = isBankNear(index)
    let isPairs = groups.count == 3 && groups.allSatisfy { $0.count == 2 }
    let isSortCode = isPairs && (isNamed || isJoined(groups) || isBeforeAccount(groups))
    let isAccount =
      groups.count == 1 && figures.count == 6 && isNamed
      || figures.count == 8
        && (isNamed || groups.allSatisfy { $0.count >= 4 } && followsBankNumber(index))
      // As on a card or a letter from abroad, whatever its length.
      || groups.count > 2 && isNamed && groups.dropLast().allSatisfy { $0.count == 4 }
    return isSortCode || isAccount ? .bankNumber : nil
  }

  private func followsBankNumber(_ index: Int) -> Bool {
    isCovered(first(before: index) { isLink($0) } - 1, as: .bankNumber)
  }

  /// "[bank number] account [bank number]": one piece.
  func coverBankLinks() {
    for index in tokens.indices where isLink(index) && isCovered(index - 1, as: .bankNumber) {
      let after = endOfLinks(from: index)
      if isCovered(after, as: .bankNumber) {
        cover(tokens: index, through: after - 1, as: .bankNumber)
      }
    }
  }

  /// What stands between the two numbers of a bank: "/", ", no."
  private func isLink(_ index: Int) -> Bool {
    guard isFree(index) else { return false }
    return tokens[index].isMark("/,-:.") || has(index, .bankLink)
  }

  private func endOfLinks(from index: Int) -> Int {
    last(after: index - 1) { isLink($0) } + 1
  }

  /// "20 77 41 / 70341192", "20 00 00 and 5577 9911".
  private func isBeforeAccount(_ groups: ArraySlice<Range<Int>>) -> Bool {
    guard let last = groups.last else { return false }
    let index = token(at: last.lowerBound)
    let next = endOfLinks(from: index + 1)
    let lengths = [next, next + 1].map { place -> Int in
      guard let token = token(place, 0), token.kind == .figures else { return 0 }
      return token.range.count
    }
    return lengths[0] == 8 || lengths == [4, 4]
  }

  /// "20-00-00", "20.00.00", which no date or time is.
  private func isJoined(_ groups: ArraySlice<Range<Int>>) -> Bool {
    zip(groups, groups.dropFirst()).allSatisfy {
      $1.lowerBound == $0.upperBound + 1 && "-.".utf8.contains(bytes[$0.upperBound])
    }
  }

  /// Rows of figures that are nothing we know: too long to be a count, so they go.
  func unknown(_ run: FigureRun, _ groups: ArraySlice<Range<Int>>) -> Placeholder? {
    guard let start = groups.first?.lowerBound, !isMoney(start), !areTimes(groups) else {
      return nil
    }
    let isPhone = isNear(token(at: start), before: 4, after: 0, in: .phoneWord)
    if groups.count == 1 { return isPhone ? .phone : .number }
    if groups.map(\.count) == [3, 4] { return .phone }
    guard isTight(groups) else { return nil }
    if isPhone { return .phone }
    let count = groups.reduce(0) { $0 + $1.count }
    return count >= 9 && !isYears(groups) || count == 8 && isNoCount(groups) ? .number : nil
  }

  /// One mark or space between groups, no more.
  private func isTight(_ groups: ArraySlice<Range<Int>>) -> Bool {
    zip(groups, groups.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound <= 1 }
  }

  /// "25 004 118", where a part begins with nought; "1402 2291", no two years and no two times.
  private func isNoCount(_ groups: ArraySlice<Range<Int>>) -> Bool {
    groups.dropFirst().contains { $0.count == 3 && figures([$0])[0] == 0 }
      || groups.allSatisfy { $0.count == 4 && !isYears([$0]) }
        && !groups.allSatisfy { isTime(figures([$0])) }
  }

  /// "07.00, 12.30, 17.00".
  private func areTimes(_ groups: ArraySlice<Range<Int>>) -> Bool {
    guard groups.count > 2, groups.allSatisfy({ $0.count == 2 }) else { return false }
    return zip(groups, groups.dropFirst()).enumerated().allSatisfy { place, pair in
      let isInside = bytes[pair.0.upperBound] == UInt8(ascii: ".")
      return place.isMultiple(of: 2) ? isInside && isTime(figures([pair.0, pair.1])) : !isInside
    }
  }

  /// "0900 1730".
  private func isTime(_ figures: [Int]) -> Bool {
    figures[0] * 10 + figures[1] < 24 && figures[2] < 6
  }

  /// "2019 2020 2021".
  private func isYears(_ groups: ArraySlice<Range<Int>>) -> Bool {
    groups.allSatisfy {
      $0.count == 4 && (19...20).contains(figures([$0]).prefix(2).reduce(0) { $0 * 10 + $1 })
    }
  }

  private func isMoney(_ start: Int) -> Bool {
    if bytes[max(0, start - 2)..<start].contains(UInt8(ascii: "$")) { return true }
    let index = token(at: start)
    return ["pounds", "quid", "pound", "k"].contains(token(index, 1)?.text ?? "")
  }

  /// "oh seven seven double oh", "07700 nine hundred 123": six spoken figures in a row, or four
  /// beside a telephone, or together with typed ones as long as a telephone number.
  func coverSpokenNumbers() {
    for run in runs(of: isSpoken, marks: ",-.")
    where goesOnFromPhone(run.lowerBound) || isLongEnough(run) {
      cover(tokens: run.lowerBound, through: run.upperBound - 1, as: .phone)
    }
  }

  /// Free words and figures of a kind in a row, with marks between them at most.
  private func runs(of kind: (Int) -> Bool, marks: String) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      var end = index
      while isFree(end),
        kind(end) || end > index && (tokens[end].isMark(marks) || has(end, .spokenFiller))
      { end += 1 }
      while end > index, !kind(end - 1) { end -= 1 }
      if end > index { runs.append(index..<end) }
      index = max(end, index + 1)
    }
    return runs
  }

  /// "b l nine, 0 d z": five letters and figures or more, one at a time.
  func coverSpeltSigns() {
    for row in runs(of: isSign, marks: ",-") {
      // "had 2 w8 4 a male advocate": the last letter begins what follows.
      let endsInWord =
        ["a", "i"].contains(text(row.upperBound - 1)) && isWordAfter(row.upperBound - 1)
      let run = endsInWord ? row.dropLast() : row
      let signs = run.filter { tokens[$0].kind != .mark && text($0) != "double" }
      let letters = signs.count {
        tokens[$0].isWord && tokens[$0].range.count == 1 || has($0, .radioLetter)
      }
      if signs.count >= 5, letters >= 2, letters < signs.count {
        cover(tokens: run.lowerBound, through: run.upperBound - 1, as: .number)
      }
    }
  }

  private func isSign(_ index: Int) -> Bool {
    tokens[index].kind != .mark && tokens[index].range.count == 1
      || has(index, .spokenFigure) || has(index, .radioLetter) || tokens[index].has(.numberWord)
      || isLetterWord(index) || isLetterWord(index + 1)
  }

  /// "S for sugar": a word that says which letter is meant.
  private func isLetterWord(_ index: Int) -> Bool {
    guard text(index - 1) == "for", let letter = token(index, -2), letter.range.count == 1 else {
      return false
    }
    return text(index).utf8.first == letter.text.utf8.first
  }

  /// "07700 9 double 0": the figures before it were taken for a telephone number of their own.
  private func goesOnFromPhone(_ index: Int) -> Bool {
    index > 0 && isCovered(index - 1, as: .phone)
      && ["double", "treble", "triple", "oh", "nought", "zero"].contains(tokens[index].text)
  }

  private func isSpoken(_ index: Int) -> Bool {
    has(index, .spokenFigure) || tokens[index].kind == .figures || isTensOrTeens(index)
  }

  /// "forty", "nineteen" and the end of "9teen", but not of "twenty minutes".
  private func isTensOrTeens(_ index: Int) -> Bool {
    !after(index, has: .unit)
      && (tokens[index].has(.numberWord)
        || ["teen", "ty"].contains(text(index)) && isGlued(index - 1)
          && tokens[index - 1].kind == .figures)
  }

  private func isLongEnough(_ range: Range<Int>) -> Bool {
    if range.contains(where: { !has($0, .spokenFigure) && isTensOrTeens($0) }) {
      let signs = range.count { tokens[$0].kind != .mark && !has($0, .spokenFiller) }
      return signs >= 6
        && (["oh", "o", "zero", "nought"].contains(text(range.lowerBound))
          || isNear(range.lowerBound, before: 5, after: 0, in: .phoneWord))
    }
    let words = range.count { has($0, .spokenFigure) }
    let typed = range.filter { tokens[$0].kind == .figures }.reduce(0) {
      $0 + tokens[$1].range.count
    }
    if typed > 0 { return words > 0 && typed >= 3 && words + typed >= 8 }
    return words >= 6
      || (words >= 4 && isNear(range.lowerBound, before: 5, after: 0, in: .phoneWord))
  }
}
