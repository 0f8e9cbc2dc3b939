/// What a ticked box sends: a code, filled up with full stops, so that no answer to a question is
/// longer on the wire than another.
public enum SentValue {
  /// No code is longer.
  private static let length = 24
  private static let fill: Character = "."

  static func filled(_ code: String) -> String {
    code + String(repeating: fill, count: max(0, length - code.utf8.count))
  }

  /// The code in what was sent.
  public static func code(in sent: String) -> String {
    guard let last = sent.lastIndex(where: { $0 != fill }) else { return "" }
    return String(sent[...last])
  }
}
