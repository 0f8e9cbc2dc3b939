struct Ages: DocumentReader {
  let document: Document

  /// Ages of one person. Bands such as "in my 80s" and "over 65" stay.
  func coverAges() {
    for index in tokens.indices where isFree(index) {
      guard let last = endOfAge(at: index) else { continue }
      if isAge(from: index, through: last) { cover(tokens: index, through: last, as: .age) }
    }
    coverBirthdays()
  }

  /// "his fifty-third birthday", "her 90th birthday".
  private func coverBirthdays() {
    for index in tokens.indices.dropFirst()
    where isFree(index) && ["birthday", "bday"].contains(tokens[index].text) {
      let isOrdinal = ["st", "nd", "rd", "th"].contains(text(index - 1)) && index > 1
      let last = index - 1
      var first = isOrdinal ? index - 2 : index - 1
      if !isOrdinal, text(first - 1) == "-" { first -= 2 }
      if first > 0, !isOrdinal, tokens[first - 1].has(.numberWord), first == last { first -= 1 }
      let isCounted =
        isOrdinal ? tokens[first].kind == .figures : tokens[first].has(.numberWord) && first < last
      if isCounted { cover(tokens: first, through: last, as: .age) }
    }
  }

  private func endOfAge(at index: Int) -> Int? {
    if let number = tokens[index].number { return (1...120).contains(number) ? index : nil }
    if index > 0, tokens[index - 1].has(.numberWord), spokenNumber(at: index - 1) == index {
      return nil
    }
    return spokenNumber(at: index)
  }

  private func isAge(from first: Int, through last: Int) -> Bool {
    if isPartOfNumber(first, last) { return false }
    if first == 0, last == tokens.count - 1, tokens[first].isWord, last > first { return true }
    return hasYearsOldAfter(last) || followsAgeWord(first, last) || isBracketed(first, last)
      || isOfPerson(first, last) || isAtAge(first, last)
      || (followsPerson(first) && endsThought(last)) || followsName(first, last)
  }

  /// "my mum (84)", "my sister, 74, cares for me".
  private func isBracketed(_ first: Int, _ last: Int) -> Bool {
    let marks = ["(": ")", ",": ","]
    guard first > 1, let close = marks[text(first - 1)], text(last + 1) == close,
      (tokens[first].number ?? 50) >= 16
    else { return false }
    return tokens[first - 2].has(.person) || isCovered(first - 2, as: .name)
      || ["me", "i", "husband", "wife"].contains(text(first - 2))
  }

  /// "a woman of 58".
  private func isOfPerson(_ first: Int, _ last: Int) -> Bool {
    text(first - 1) == "of" && token(first, -2)?.has([.kin, .role]) == true
      && (tokens[first].number ?? 50) >= 16 && endsCount(last)
  }

  /// "at 84 you feel it", "when she turns 66".
  private func isAtAge(_ first: Int, _ last: Int) -> Bool {
    let isTens = ["ty", "tey", "thy"].contains { tokens[first].text.hasSuffix($0) }
    let age = tokens[first].number ?? (isTens ? 50 : 12)
    if text(first - 1) == "to", ["got", "get", "gets"].contains(text(first - 2)) {
      return age > 30 && isPerson(first - 3) && endsCount(last)
    }
    if text(last + 1) == "next", ["birthday", "bday", "month", "week"].contains(text(last + 2)) {
      return age > 12 && first > 0
    }
    if Self.turning.contains(text(first - 1)), first > 1, age >= 13 {
      return isPerson(first - 2) && endsCount(last)
    }
    guard text(first - 1) == "at", age > 30, endsCount(last) else { return false }
    let after = text(last + 1) == "," ? last + 2 : last + 1
    return Self.people.contains(text(after))
      || ["you", "u", "we", "my", "its"].contains(text(after))
  }

  private static let turning = words("turns turned turn reached reaches hit hits nearly")

  private func isPerson(_ index: Int) -> Bool {
    Self.people.contains(text(index)) || tokens[index].has(.person) || isCovered(index, as: .name)
  }

  /// Nothing is counted: "of 58 residents".
  private func endsCount(_ last: Int) -> Bool {
    guard let after = token(last, 1) else { return true }
    if after.kind == .mark { return !after.isMark("%/:") }
    return after.has([.function, .pronoun, .being, .preposition, .doing]) && !after.has(.unit)
  }

  /// "Ann, 91": a name, a number and nothing more.
  private func followsName(_ first: Int, _ last: Int) -> Bool {
    let before = token(first, -1)?.isMark(",(") == true ? first - 2 : first - 1
    guard before >= 0, isCovered(before, as: .name), (tokens[first].number ?? 50) >= 16 else {
      return false
    }
    return token(last, 1)?.isWord != true
  }

  /// Part of a time, a sum of money, a band or a longer number.
  private func isPartOfNumber(_ first: Int, _ last: Int) -> Bool {
    if let before = token(first, -1), isGlued(first - 1), before.isMark(".:/$%-+@#") { return true }
    guard let after = token(last, 1) else { return false }
    if isGlued(last),
      after.isMark("%:/+") || ["s", "th", "st", "nd", "rd", "am", "pm", "k"].contains(after.text)
    {
      return true
    }
    if isGlued(last), after.isMark(".-"), token(last, 2)?.kind == .figures, isGlued(last + 1) {
      return true
    }
    return false
  }

  /// "45 years old", "45yo", "45 year old".
  private func hasYearsOldAfter(_ last: Int) -> Bool {
    let after = (1...5).map { token(last, $0)?.text ?? "" }.filter { $0 != "-" && $0 != "." }
    if ["yo", "y/o", "yrold", "yearold", "yearsold"].contains(after[0]) { return true }
    let years = words("year years yr yrs y yer yers yeers")
    if years.contains(after[0]), ["old", "of", "o", "olds", "/"].contains(after[1]) {
      return after[1] != "of" || after[2] == "age"
    }
    return after[0] == "and" && after[1] == "a" && after[2] == "half" && years.contains(after[3])
      && after[4] == "old"
  }

  /// "aged 45", "age: 45", "turned 45", "when I was 16".
  private func followsAgeWord(_ first: Int, _ last: Int) -> Bool {
    var before = first - 1
    while before >= 0, [":", "-", "is", "of", "just", "(", ","].contains(tokens[before].text) {
      before -= 1
    }
    guard before >= 0 else { return false }
    let word = tokens[before].text
    if ["aged", "age", "turned", "turning"].contains(word) {
      return !["to", "-", "and", "or"].contains(token(last, 1)?.text ?? "")
        || token(last, 2)?.kind != .figures
    }
    return false
  }

  private static let fillers = words(
    """
    nearly almost only just now about nearing approaching coming already still um a
    """)
  private static let people = words("i he she who whos")
  private static let contracted = words("im i'm hes he's shes she's iam")

  /// "I am", "he's", "my mum is", "she will be".
  private func followsPerson(_ first: Int) -> Bool {
    var before = first - 1
    while before >= 0, Self.fillers.contains(tokens[before].text) { before -= 1 }
    guard before >= 0 else { return false }
    let verb = tokens[before]
    if Self.contracted.contains(verb.text) { return true }
    if verb.isPossessive, ["he", "she", "who"].contains(verb.text) || verb.has(.person) {
      return true
    }
    guard ["am", "is", "was", "be", "being", "m", "at"].contains(verb.text), before > 0 else {
      return false
    }
    if verb.text == "at" {
      return first == before + 1 && isNear(first, before: 4, after: 0, ["even", "still"])
    }
    if token(before, -2)?.text == "like" { return false }
    let subject = tokens[before - 1]
    if verb.text == "be" || verb.text == "being" {
      return isNear(before, before: 3, after: 0, Self.people.union(["ill", "hell", "shell"]))
    }
    return Self.people.contains(subject.text) || subject.has(.person) || subject.text == "'"
      || isCovered(before - 1, as: .name) || (subject.has(.forename) && !subject.has(.everyday))
  }

  private static let continuing = words(
    """
    and but now next this so with who in yet still too i not or when then she he my because cos
    coz bcos on at today soon last years yrs year yr living lives live i'm im it they the we if as
    also plus ive have has had having can cant a disabled deaf blind just need want love going n &
    you old
    """)

  /// Nothing that is counted comes after: the sentence ends or goes on about the person.
  private func endsThought(_ last: Int) -> Bool {
    guard let after = token(last, 1) else { return true }
    if after.kind == .mark { return !after.isMark("%/") }
    if after.has(.unit), !["years", "yrs", "year", "yr", "old"].contains(after.text) {
      return false
    }
    if ["years", "yrs", "year", "yr"].contains(after.text) {
      return token(last, 2)?.text != "ago" && token(last, 2)?.has(.doing) != true
        && token(last, 2) == nil
    }
    return Self.continuing.contains(after.text) || after.has([.pronoun, .being])
  }
}
