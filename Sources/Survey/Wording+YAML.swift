extension Entry {
  /// `self:` and `for:`, or `both:` where one text serves the two voices.
  func wording(in place: String) -> Wording {
    checkVoices(in: place)
    if self["both"] != nil {
      return checked(Wording(both: required("both", in: place)), in: place)
    }
    let wording = Wording(own: required("self", in: place), behalf: required("for", in: place))
    return checked(wording, in: place)
  }

  /// A list of wordings: each text of `self:` beside the text of `for:` at the same place.
  ///
  /// A voice may have fewer sentences than the other, or none: its place is then left empty.
  func wordings(in place: String) -> [Wording] {
    allowsOnly("self", "for", "both", in: "the sentences of \(place)")
    checkVoices(in: "the sentences of \(place)")
    for key in ["self", "for", "both"] {
      for sentence in parts(key) { sentence.checkText("a sentence of \(place)") }
    }
    let own = texts("both") + texts("self")
    let behalf = texts("both") + texts("for")
    if own.isEmpty, behalf.isEmpty {
      fault("the sentences of \(place) are missing", "write them under self: and for:, or both:")
    }
    return (0..<max(own.count, behalf.count)).map { position in
      checked(Wording(own: own.at(position), behalf: behalf.at(position)), in: place)
    }
  }

  /// Notes a text for both voices beside one for either.
  private func checkVoices(in place: String) {
    guard self["both"] != nil, let one = self["self"] ?? self["for"] else { return }
    one.fault(
      "\(place) has both: beside self: or for:", "keep both: alone, or self: and for: without it")
  }

  private func checked(_ wording: Wording, in place: String) -> Wording {
    let longest = notes.longestSentence
    for sentence in Set(
      EasyRead.tooLong(in: wording.own, over: longest)
        + EasyRead.tooLong(in: wording.behalf, over: longest)
    ).sorted() {
      fault(
        "\(place) has a sentence of over \(longest) words: \"\(sentence)\"",
        "split it")
    }
    return Wording(own: filled(wording.own), behalf: filled(wording.behalf))
  }

  /// The text with the names in braces filled in from service.yaml.
  private func filled(_ text: String) -> String {
    guard text.contains("{") else { return text }
    let filled = notes.values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    if filled.contains("{") {
      let known = notes.values.keys.sorted().map { "{\($0)}" }.joined(separator: ", ")
      fault("nothing can be filled in for the braces in \"\(filled)\"", "use \(known)")
    }
    return filled
  }
}

extension [String] {
  fileprivate func at(_ position: Int) -> String {
    indices.contains(position) ? self[position] : ""
  }
}

/// The one rule of easy read that a computer can check.
///
/// Source: the GOV.UK list for easy read asks for 10 to 15 words a sentence; ours are at most 12.
public enum EasyRead {
  public static let longestSentence = 12

  /// The sentences of a text that are too long to be read with ease.
  ///
  /// - Parameter longest: how many words a sentence may have; languages differ in what is one word.
  public static func tooLong(in text: String, over longest: Int = longestSentence) -> [String] {
    if mostWords(in: text) <= longest { return [] }
    return text.split { ".?!:\n۔؟".contains($0) }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { $0.split(whereSeparator: \.isWhitespace).count > longest }
      .map(String.init)
  }

  /// At least as many words as the longest sentence has, counted by bytes: every text is looked at when
  /// the service starts, and hardly any has a sentence that must be looked at by its letters.
  private static func mostWords(in text: String) -> Int {
    var (most, words) = (1, 1)
    var before: UInt8 = 0
    for byte in text.utf8 {
      // A mark ends a sentence unless something outside ASCII may belong to it.
      if isEnd(before), byte < 0x80 { words = byte <= 0x20 ? 0 : 1 }
      if byte <= 0x20 || byte >= 0x80 { words += 1 }
      most = max(most, words)
      before = byte
    }
    return most
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"): true
    default: false
    }
  }
}
