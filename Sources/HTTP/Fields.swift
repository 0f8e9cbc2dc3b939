/// What a person filled in, in the order it was sent: a name may come more than once.
public struct Fields: Sendable, Equatable {
  private var pairs: [Pair] = []

  private struct Pair: Sendable, Equatable {
    let name: String
    let value: String
  }

  /// Nothing filled in.
  public init() {}

  /// The first value of that name.
  public subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// Every value of that name: the ticked boxes of one question.
  public func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  /// Each name once, in order of first coming.
  public var names: [String] {
    var seen: Set<String> = []
    return pairs.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Whether nothing was sent.
  public var isEmpty: Bool { pairs.isEmpty }

  /// How many values there are.
  public var count: Int { pairs.count }

  /// Adds one more value.
  public mutating func append(_ name: String, _ value: String) {
    pairs.append(Pair(name: name, value: value))
  }
}

extension Fields: ExpressibleByDictionaryLiteral {
  /// A name may be given several times: `["wish": "safe", "wish": "home"]`.
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { append(name, value) }
  }
}

extension Fields {
  /// Reads a form as a browser posts it; nil if it is broken or has more than `most` values.
  static func read(_ form: some Collection<UInt8>, most: Int) -> Fields? {
    var fields = Fields()
    for piece in form.split(separator: UInt8(ascii: "&")) {
      let mark = piece.firstIndex(of: UInt8(ascii: "="))
      let name = piece[..<(mark ?? piece.endIndex)]
      let value = mark.map { piece[piece.index(after: $0)...] } ?? piece[piece.endIndex...]
      guard fields.count < most, fields.append(escaped: name, value) else { return nil }
    }
    return fields
  }

  /// False if either is not properly escaped UTF-8.
  mutating func append(escaped name: some Collection<UInt8>, _ value: some Collection<UInt8>)
    -> Bool
  {
    guard let name = PercentDecoding.text(name, plusIsSpace: true),
      let value = PercentDecoding.text(value, plusIsSpace: true)
    else { return false }
    append(name, value)
    return true
  }
}
