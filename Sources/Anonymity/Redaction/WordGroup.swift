/// The groups of "word-groups" that rules ask for; cues know all groups, by their names.
enum WordGroup: Int, CaseIterable, Sendable {
  case acts, bankLink, bankWord, beforeDate, beforeHome, beforeNamed, birthDate, birthWord, born
  case building, carWord, commonEnding, courtWord, datedBy, deeds, districtWord, domain, dotted
  case dotWord, dwelling, festival, festivalEnd, figureWord, firm, generic, helpable, homeWord
  case houseKind, houseRow, illness, insuranceWord, joining, leading, letterName, lettered, level
  case livingWord, logWord, mailProvider, mostlyStreet, movedOn, nameword, network, nhs, nickname
  case numberLink, numberNaming, numberSign, officer, ordinalEnding, ordinalWord, phoneWord, pinWord
  case placeBefore, placePreposition, placeword, plainHouse, plainStreet, plateWord
  case postcodeBeside, postcodeWord, publicHost, quantity, radioLetter, recordWord, referenceWord
  case scoreWord, settlement, shortDomain, shortStreet, softTitle, spokenFigure, spokenFiller
  case streetStart, trade, wardPart, webStart, weekday, welshStreet, wide, wordLetter

  /// As "word-groups" calls it: "pin-word" for `pinWord`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
  }
}

/// The groups that a word is in.
struct WordGroups: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }
  init(_ group: WordGroup) { rawValue = 1 << UInt128(group.rawValue) }
}
