internal import Crypto
internal import Foundation
public import Survey

/// Three common words with which a person can take their answers out of the box again.
public struct TakeBackWords: Sendable, Equatable {
  public let words: [String]

  public static let count = 3

  /// "river candle kitten"
  public var text: String { words.joined(separator: " ") }

  fileprivate init(_ words: [String]) { self.words = words }
}

/// The words that take-back words are made of, any two at least two letters apart.
public struct EasyWords: Sendable {
  let words: [String]
  private let known: Set<String>
  /// Lines that cannot be used as they stand.
  public let faults: [Fault]

  /// Reads the list "take-back", one word a line.
  public init(text: String) {
    let file = WordFile("Words/take-back.txt", text)
    words = file.lines().map { line in
      if !line.text.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) {
        line.fault("\"\(line.typed)\" is no word", "write one word, a to z only")
      }
      return line.text
    }
    known = Set(words)
    faults = file.faults
  }

  public var count: Int { words.count }

  /// The words that go with a visit: the same each time they are asked for.
  public func takeBackWords(of visit: VisitToken, attempt: Int = 0) -> TakeBackWords {
    TakeBackWords(
      words(drawnBy: visit.takeBackDraw(attempt: attempt), count: TakeBackWords.count))
  }

  /// Words that random bytes pick, four bytes a word.
  func words(drawnBy bytes: [UInt8], count: Int) -> [String] {
    (0..<count).map { position in
      let number = bytes[(position * 4)..<(position * 4 + 4)].reduce(0) { $0 << 8 | Int($1) }
      return words[number % words.count]
    }
  }

  /// Reads what a person typed: capitals, commas and one wrong letter a word are forgiven.
  public func takeBackWords(typed text: String) -> TakeBackWords? {
    let meant = words(typed: text)
    return meant.count == TakeBackWords.count ? TakeBackWords(meant) : nil
  }

  /// The words of the list that were meant; none when one of them is in no way a word of ours.
  func words(typed text: String) -> [String] {
    let typed = text.lowercased().split { !$0.isLetter }.prefix(8).map(String.init)
    let meant = typed.compactMap(meant)
    return meant.count == typed.count ? meant : []
  }

  private func meant(by typed: String) -> String? {
    if known.contains(typed) { return typed }
    guard typed.count <= 12 else { return nil }
    let near = words.filter { Self.isOneEdit(Array($0.utf8), Array(typed.utf8)) }
    return near.count == 1 ? near.first : nil
  }

  /// Whether one letter was added, left out or mistaken.
  static func isOneEdit(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1 else { return false }
    var same = 0
    while same < short.count, short[same] == long[same] { same += 1 }
    let shortRest = short[(short.count == long.count ? min(same + 1, short.count) : same)...]
    return shortRest.elementsEqual(long[min(same + 1, long.count)...])
  }
}

/// The service's secret that turns take-back words into the name of a response.
///
/// It lies with the keys and not with the data, so that a copy of the data alone cannot be searched
/// by trying words.
public struct TakeBackKey: Sendable {
  private let key: SymmetricKey

  public static let length = 32

  public static func fresh() -> TakeBackKey { TakeBackKey(key: SymmetricKey(size: .bits256)) }

  private init(key: SymmetricKey) { self.key = key }

  public init?(stored bytes: [UInt8]) {
    guard bytes.count == TakeBackKey.length else { return nil }
    key = SymmetricKey(data: bytes)
  }

  public var bytes: [UInt8] { unsafe key.withUnsafeBytes { unsafe Array($0) } }

  public func id(of words: TakeBackWords) -> ResponseID {
    let code = HMAC<SHA256>.authenticationCode(for: Data(words.text.utf8), using: key)
    return ResponseID(bytes: Array(code.prefix(16)))
  }
}
