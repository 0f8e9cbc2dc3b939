internal import Store

/// What is not as it should be but lets the service run: said at the start and by `heard check`.
enum Remark: CustomStringConvertible {
  case exampleNumbers(Int)
  case noDictionary
  /// A language in service.yaml that pages cannot be read in yet.
  case notOffered(String)
  case newKey(StandingKey)

  var description: String {
    switch self {
    case .exampleNumbers(let count):
      "\(count) of the phone numbers are examples that nobody answers; "
        + "write your own into Forms/service.yaml before anyone uses this"
    case .noDictionary:
      "the list of English words is not there, so more words are covered than need be; "
        + "apt-get install wbritish"
    case .notOffered(let language):
      "\(language) is not offered: it is not whole, or nobody has checked it as it is now; "
        + "\"heard check\" says what to do"
    case .newKey(let key):
      "keys/\(key.rawValue) was not known yet; from now on the service does not start with another"
    }
  }
}
