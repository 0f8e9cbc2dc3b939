import Foundation

/// A comment in which names are marked, and the ways people might have typed it.
struct MarkedComment: Decodable {
  let text: String
  let spans: [Span]

  struct Span: Decodable {
    let start: Int
    let end: Int
    let label: String
  }

  /// In Unicode scalars.
  var names: [Range<Int>] { spans.filter { $0.label == "NAME" }.map { $0.start..<$0.end } }

  static func all(of file: URL) throws -> [MarkedComment] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(MarkedComment.self, from: Data($0.utf8))
    }
  }

  /// As it was typed, all small, all capitals, and with capitals where a book has them.
  var manners: [MarkedComment] {
    let manners = [text, text.lowercased(), text.uppercased(), bookish, emphatic].map {
      MarkedComment(text: $0, spans: spans)
    }
    let length = text.unicodeScalars.count
    return manners.filter { $0.text.unicodeScalars.count == length }
  }

  private init(text: String, spans: [Span]) {
    self.text = text
    self.spans = spans
  }

  private var bookish: String {
    var scalars = Array(text.unicodeScalars)
    let starts = names.map(\.lowerBound)
    for place in scalars.indices where !isLetter(scalars, place - 1) {
      let isAlone = scalars[place] == "i" && !isLetter(scalars, place + 1)
      if isAlone || isFirst(scalars, place) || starts.contains(place) || isDay(scalars, place) {
        scalars[place] = scalars[place].properties.uppercaseMapping.unicodeScalars.first ?? "?"
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// As in a book, and every fifth word of it in capitals, whatever it is.
  private var emphatic: String {
    bookish.split(separator: " ", omittingEmptySubsequences: false).enumerated().map {
      $0.offset % 5 == text.utf8.count % 5 ? $0.element.uppercased() : String($0.element)
    }.joined(separator: " ")
  }

  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "april", "june", "july", "august", "september", "october", "november", "december",
    "christmas", "easter", "english", "police", "council",
  ].map { Array($0.unicodeScalars) }

  /// Days and months have capitals in books, and some words that name nobody.
  private func isDay(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    Self.days.contains { scalars[place...].starts(with: $0) }
  }

  private func isLetter(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place].properties.isAlphabetic
  }

  private func isFirst(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place == 0
      || (place > 1 && scalars[place - 1] == " "
        && ".!?".unicodeScalars.contains(scalars[place - 2]))
  }
}
