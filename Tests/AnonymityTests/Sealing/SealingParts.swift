import Anonymity
import Foundation
import SeededDice
import Survey

/// What the tests of sealing have in common.
enum SealingParts {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Knows hardly a word, and therefore covers most of them.
  static let redactor = Redactor(lexicon: Lexicon(lists: [:], dictionary: nil, own: nil))

  static func redacted(_ text: String) -> RedactedWords { redactor.redact(RawWords(text)) }

  static let forms = Result {
    try Forms(
      files: texts(in: "Forms", ending: ".yaml"),
      pictures: Set(
        texts(in: "Assets/Pictograms", ending: ".svg").keys.map { String($0.dropLast(4)) }))
  }

  static func form(_ code: Form.Code) throws -> Form {
    guard let form = try forms.get().form(code) else { throw CocoaError(.fileNoSuchFile) }
    return form
  }

  static func texts(in folder: String, ending: String) throws -> [String: String] {
    let path = root.appending(path: folder).path(percentEncoded: false)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(ending) }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try text(of: "\(folder)/\($0)")) })
  }

  private static func text(of file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  static let easyWords = EasyWords(
    text: (try? text(of: "Assets/Words/take-back.txt")) ?? "")

  /// A week in November.
  static let week = Week(of: day(2026, 11, 18))
}

func day(_ year: Int, _ month: Int, _ number: Int) -> Day {
  Day(year, month, number) ?? Day(number: 0)
}

extension Dice {
  mutating func token() -> VisitToken {
    let digits = Array("0123456789abcdef")
    let cookie = String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &self)] })
    return VisitToken(cookie: cookie) ?? .fresh()
  }

  /// Anything that Unicode has, with what is rare in it as likely as what is not.
  mutating func text(upTo length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7f, 0x80...0x24f, 0x300...0x36f, 0x5d0...0x6ff, 0x200b...0x206f, 0x4e00...0x9fff,
      0xfb00...0xfdff, 0xfff0...0xffff, 0x1f300...0x1faff, 0xe0000...0xe007f, 0x10fff0...0x10ffff,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = UnicodeScalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
