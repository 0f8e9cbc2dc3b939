extension Entry {
  /// `self:` and `for:`, or `both:` where one text serves the two voices.
  func wording(in place: String) -> Wording {
    if let both = self["both"]?.text { return checked(Wording(both: both), in: place) }
    let wording = Wording(own: required("self", in: place), behalf: required("for", in: place))
    return checked(wording, in: place)
  }

  /// A list of wordings: each text of `self:` beside the text of `for:` at the same place.
  func wordings(in place: String) -> [Wording] {
    let both = texts("both").map(Wording.init(both:))
    if !both.isEmpty { return both.map { checked($0, in: place) } }
    let own = texts("self")
    let behalf = texts("for")
    if own.count != behalf.count {
      fault(
        "\(place) has \(own.count) texts for self and \(behalf.count) for for",
        "write as many in both voices")
    }
    return zip(own, behalf).map { checked(Wording(own: $0, behalf: $1), in: place) }
  }

  private func checked(_ wording: Wording, in place: String) -> Wording {
    for sentence in Set(EasyRead.tooLong(in: wording.own) + EasyRead.tooLong(in: wording.behalf))
      .sorted()
    {
      fault(
        "\(place) has a sentence of over \(EasyRead.longestSentence) words: \"\(sentence)\"",
        "split it")
    }
    return wording
  }
}

/// The one rule of easy read that a computer can check.
///
/// Source: the GOV.UK list for easy read asks for 10 to 15 words a sentence; ours are at most 12.
public enum EasyRead {
  public static let longestSentence = 12

  /// The sentences of a text that are too long to be read with ease.
  public static func tooLong(in text: String) -> [String] {
    text.split { ".?!:\n".contains($0) }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { $0.split(whereSeparator: \.isWhitespace).count > longestSentence }
      .map(String.init)
  }
}
