/// Someone whom a person can ring to speak in their own language.
public struct Interpreter: Sendable, Hashable {
  public let phone: String
  /// The languages whose names stand on the first page, in that order: `pl`, `ur`.
  public let languages: [String]

  /// More names than these are hard to look through.
  public static let most = 20

  init(from entry: Entry) {
    entry.allowsOnly("phone", "languages", in: "\"interpreter\"")
    phone = entry.required("phone", in: "\"interpreter\"")
    languages = entry.texts("languages")
    let listed = entry["languages"] ?? entry
    if languages.isEmpty {
      listed.fault("\"interpreter\" has no languages", "add languages: [pl, ur]")
    }
    if languages.count > Interpreter.most {
      listed.fault(
        "\"interpreter\" has \(languages.count) languages",
        "keep the \(Interpreter.most) that people near you speak most")
    }
    if Set(languages).count < languages.count {
      listed.fault("\"interpreter\" has a language twice", "leave one out")
    }
  }

  public var contact: Contact { Contact(name: "", phone: phone) }

  /// The number as it stands in a link.
  public var dialled: String { phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
}
