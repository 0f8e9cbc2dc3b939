struct InsuranceNumbers: DocumentReader {
  let document: Document

  private static let insurance = [
    "aa-99-99-99-a", "aa-99-99-99", "aa-999999-a", "aa-999-999-a", "aa-9-9-9-9-9-9-a",
    "a-a-9-9-9-9-9-9-a",
  ]
  .map(LetterPattern.init)

  /// National Insurance numbers: two letters, six figures and A to D.
  func coverInsuranceNumbers() {
    for start in bytes.indices where isWorthALook(start, figuresWithin: 5) {
      if let match = match(Self.insurance, at: start, isGlued: true, isInsurance) {
        cover(match.range, as: .insuranceNumber)
      }
    }
  }

  private func isInsurance(_ match: LetterPattern.Match) -> Bool {
    let start = match.range.lowerBound
    let isGlued = byte(start - 1).isLetter
    let prefix = match.text(0..<2)
    let hasSuffix = match.letters.count == 3
    let isNamed = isNear(token(at: start), before: 6, after: 3, in: .insuranceWord)
    // "s/c 11-08-26 a/c" is of a bank.
    if bytes[match.range].dropFirst().first == UInt8(ascii: "/") { return false }
    if hasSuffix, !"abcd".utf8.contains(match.letters[2]) { return isNamed }
    if isGlued { return hasSuffix && isIssued(prefix) }
    if hasSuffix { return match.gaps == 0 || isIssued(prefix) || isNamed }
    return isNamed || (isIssued(prefix) && match.gaps < 4 && lexicon.facts(of: prefix.utf8).isEmpty)
  }

  private func isIssued(_ prefix: String) -> Bool {
    prefix == "qq"
      || !prefix.contains { "dfiquv".contains($0) } && !prefix.hasSuffix("o")
        && !["bg", "gb", "nk", "kn", "nt", "tn", "zz"].contains(prefix)
  }
}
