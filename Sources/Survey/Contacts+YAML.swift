extension Contacts {
  init(from entry: Entry) {
    self.init(
      safeguarding: entry.contact("safeguarding"), night: entry.contact("night"),
      talk: entry.contact("talk"), advocacy: entry.contact("advocacy"),
      questions: entry.contact("questions"),
      others: entry.keys.compactMap { key, other in
        Contacts.keys.contains(key) ? nil : OtherContact(key, from: other)
      })
  }

  /// Those that stand in our own sentences, and so must be there.
  private static let keys: Set = ["safeguarding", "night", "talk", "advocacy", "questions"]
}

extension OtherContact {
  fileprivate init(_ key: String, from entry: Entry) {
    let place = "contact \"\(key)\""
    entry.allowsOnly("ask", "name", "phone", "more", in: place)
    if key.isEmpty || !key.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }) {
      entry.fault("\(place) is not named by a code", "use small letters and figures")
    }
    self.init(
      key: key, ask: entry.required("ask", in: place),
      contact: Contact(
        name: entry.required("name", in: place), phone: entry.required("phone", in: place)),
      more: entry.texts("more"))
    for sentence in EasyRead.tooLong(
      in: ([ask] + more).joined(separator: "\n"), over: entry.notes.longestSentence
    ) {
      entry.fault(
        "\(place) has a sentence of over \(entry.notes.longestSentence) words: \"\(sentence)\"",
        "split it")
    }
  }
}

extension Entry {
  fileprivate func contact(_ key: String) -> Contact {
    let place = "contact \"\(key)\""
    guard let entry = self[key] else {
      fault("\"contacts\" has no \"\(key)\"", "add \(key): { name: …, phone: … }")
      return Contact(name: "", phone: "")
    }
    entry.allowsOnly("name", "phone", in: place)
    return Contact(
      name: entry.required("name", in: place), phone: entry.required("phone", in: place))
  }
}
