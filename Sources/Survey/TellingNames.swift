/// Words that give away what the service is about to whoever sees a person's list of pages: they must
/// stand in no name of the host, no address and no title of a tab.
public enum TellingNames {
  /// Found inside other words too: "adultsafeguarding".
  private static let parts = [
    "safeguard", "abuse", "neglect", "victim", "violen", "assault", "exploit", "protectadult",
  ]
  /// Found as words of their own only: "harmony" and "Charmouth" tell nothing.
  private static let words: Set = [
    "harm", "harmed", "hurt", "rape", "police", "crime", "concern", "concerns", "danger", "refuge",
    "msp", "sar", "s42", "asc",
  ]

  /// The word of a name that tells, if there is one.
  public static func found(in name: String) -> String? {
    let name = name.lowercased()
    if let part = parts.first(where: { name.contains($0) }) { return part }
    return name.split { !$0.isLetter && !$0.isNumber }.map(String.init).first(where: words.contains)
  }
}

extension Entry {
  /// Notes the words of a name that tell, for `heard check`.
  func tells(_ name: String, what: String) -> Fault? {
    TellingNames.found(in: name).map { word in
      Fault(
        file: file, line: line,
        problem: "\(what) \"\(name)\" tells by \"\(word)\" what it is about",
        cure: "use a name that gives nothing away to whoever reads it over a shoulder")
    }
  }
}
