/// The groups of "word-groups" that rules ask for; cues know all groups, by their names.
enum WordGroup: Int, CaseIterable, Sendable {
  case acts, bankLink, bankWord, beforeDate, beforeHome, beforeNamed, birthDate, birthWord, born
  case building, carWord, commonEnding, courtWord, datedBy, deeds, districtWord, domain, dotted
  case dotWord, datedHome, dwelling, festival, festivalEnd, figureWord, firm, flatWord, generic,
    helpable
  case homeWord, houseKind, housePlace, houseRow, illness, insuranceWord, joining, leading
  case letterName, lettered, level, livingWord, logWord, mailProvider, mostlyStreet, movedOn
  case nameword, network, nhs, nickname, numberLink, numberNaming, numberSign, officer
  case ordinalEnding, ordinalWord, phoneWord, pinWord, placeBefore, placePreposition, placeword
  case plainHouse, plainStreet, plateWord, postcodeBeside, postcodeWord, publicHost, quantity
  case radioLetter, recordWord, referenceWord, scoreWord, settlement, shortDomain, softTitle
  case spokenFigure, spokenFiller, trade, wardPart, webStart, weekday, welshStreet, wide
  case wordLetter

  /// As "word-groups" calls it: "pin-word" for `pinWord`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
  }
}
