internal import Crypto
public import Survey

/// How many visits were sent in each language but English in the week that is going on.
///
/// It lies sealed, of one length, and is written anew with every visit that is sent, in English too: so
/// no copy of the data tells in which language somebody answered on a day.
public struct LanguageWeek: Sendable, Equatable {
  public let week: Week
  public private(set) var visits: [String: Int] = [:]

  public init(_ week: Week) { self.week = week }

  /// - Parameter language: nothing for English, which is not counted.
  public mutating func add(_ language: String?) {
    if let language { visits[language, default: 0] += 1 }
  }

  public func sealed(by key: ReleaseKey) throws(SealFault) -> [UInt8] {
    var packer = Packer()
    packer.add(week.description)
    packer.add(visits.sorted { $0.key < $1.key }) { packer, language in
      packer.add(language.key)
      packer.add(language.value)
    }
    return try LanguageWeek.seal(key).close(packer)
  }

  public init(opening sealed: [UInt8], by key: ReleaseKey) throws(SealFault) {
    var unsealed = try LanguageWeek.seal(key).open(sealed)
    guard let monday = Day(try unsealed.text()) else { throw .unknownLayout }
    self.init(Week(of: monday))
    let counted = try unsealed.list { (each: inout Unsealed) throws(SealFault) in
      (try each.text(), try each.number())
    }
    visits = Dictionary(counted, uniquingKeysWith: +)
  }

  private static func seal(_ key: ReleaseKey) -> SymmetricSeal {
    SymmetricSeal(key: key.ofLanguages, purpose: .languageWeek, padding: .languages)
  }
}
