/// A picture as it is sent.
enum Drawing {
  /// Without the comment that says to its makers what it shows: the first screen has ten of them.
  static func shrunk(_ drawing: String) -> String {
    guard let begin = drawing.firstRange(of: "<!--"),
      let end = drawing[begin.upperBound...].firstRange(of: "-->")
    else { return drawing }
    return String(drawing[..<begin.lowerBound] + drawing[end.upperBound...])
  }
}
