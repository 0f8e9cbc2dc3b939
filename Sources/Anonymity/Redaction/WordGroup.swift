/// The groups of "word-groups" that rules ask for; cues know all groups, by their names.
enum WordGroup: Int, CaseIterable, Sendable {
  case acts, bankLink, bankWord, beforeDate, beforeHome, beforeNamed
  case birthDate, birthWord, born, building, carWord, commonEnding, courtWord, datedBy, deeds
  case districtWord, domain, dotted, dotWord, datedHome, dwelling, festival, figureWord, firm,
    flatWord,
    generic
  case helpable, homeWord, houseKind, housePlace, houseRow, illness, insuranceWord, joining,
    leading,
    letterName
  case lettered, level, livingWord, logWord, mailProvider, mostlyStreet, movedOn, nameword
  case network, nhs, nickname, numberLink, numberNaming, numberSign, officer, ordinalEnding,
    ordinalWord
  case phoneWord, pinWord, placeBefore, placePreposition, placeword, plainHouse, plainStreet,
    plateWord
  case postcodeBeside, postcodeWord, publicHost, quantity, radioLetter
  case recordWord, referenceWord, scoreWord, settlement, shortDomain, softTitle, spokenFigure,
    spokenFiller,
    trade,
    wardPart, webStart
  case weekday, welshStreet, wide, wordLetter

  /// As "word-groups" calls it: "pin-word" for `pinWord`.
  var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
  }
}
