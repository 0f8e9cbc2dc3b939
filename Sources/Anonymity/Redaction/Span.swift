/// A piece of the normalized text that is to be covered.
struct Span {
  var range: Range<Int>
  let placeholder: Placeholder
  /// What found it.
  let rule: String
}

/// What stands where something was covered: always the same few words, so that they join nothing.
struct Placeholder: Hashable, Sendable {
  let words: String

  var text: String { "[\(words)]" }

  static let name = Self(words: "name")
  static let phone = Self(words: "phone")
  static let email = Self(words: "email")
  static let postcode = Self(words: "postcode")
  static let address = Self(words: "address")
  static let nhsNumber = Self(words: "nhs number")
  static let insuranceNumber = Self(words: "ni number")
  static let dateOfBirth = Self(words: "date of birth")
  static let date = Self(words: "date")
  static let age = Self(words: "age")
  static let place = Self(words: "place")
  static let webAddress = Self(words: "web address")
  static let carNumber = Self(words: "car number")
  static let reference = Self(words: "reference")
  static let bankNumber = Self(words: "bank number")
  static let number = Self(words: "number")
  static let organisation = Self(words: "organisation")
  /// What numbers are that tell nobody: stands nowhere.
  static let nothing = Self(words: "nothing")

  /// All but the kinds of organisation, which a word list names.
  static let fixed: [Self] = [
    .name, .phone, .email, .postcode, .address, .nhsNumber, .insuranceNumber, .dateOfBirth, .date,
    .age, .place, .webAddress, .carNumber, .reference, .bankNumber, .number, .organisation,
  ]
}
