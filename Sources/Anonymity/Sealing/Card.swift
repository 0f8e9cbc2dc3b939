internal import Crypto
internal import CryptoExtras
internal import Foundation
public import Survey

/// The words on a person's card: four that make the key, and a fifth that shows a slip of the pen.
///
/// Four words of 2,048 are 44 bits; with the work that each try takes, guessing is hopeless.
public struct CardWords: Sendable, Equatable {
  public let words: [String]

  public static let count = 5

  /// "river candle kitten apple moon"
  public var text: String { words.joined(separator: " ") }

  fileprivate init(_ words: [String]) { self.words = words }

  /// The four that the key is made of.
  fileprivate var secret: String { words.prefix(4).joined(separator: " ") }
}

/// The wishes a person chose, as they lie under their card's words. The server cannot open them.
public struct SealedCard: Sendable, Equatable {
  public let id: CardID
  public let bytes: [UInt8]

  public init(id: CardID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

/// The name under which a card's wishes lie, which only its words lead to.
public struct CardID: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
}

extension EasyWords {
  /// The words for the card of a visit: the same each time they are asked for, so that a button
  /// pressed twice makes one card. They lead to the visit only for who holds its secret.
  public func cardWords(of visit: VisitToken) -> CardWords {
    withCheckWord(words(drawnBy: visit.cardDraw, count: 4))
  }

  /// Reads what a person typed: capitals, commas and one wrong letter a word are forgiven; a wrong
  /// word is found out by the fifth, without any work.
  public func cardWords(typed text: String) -> CardWords? {
    let meant = words(typed: text)
    guard meant.count == CardWords.count else { return nil }
    let whole = withCheckWord(Array(meant.prefix(4)))
    return whole.words == meant ? whole : nil
  }

  private func withCheckWord(_ four: [String]) -> CardWords {
    let hash = SHA256.hash(data: Data(("heard card check 1 " + four.joined(separator: " ")).utf8))
    let number = hash.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return CardWords(four + [words[number % count]])
  }
}

/// The service's salt for cards. It lies with the keys, not with the data.
public struct CardSalt: Sendable {
  public let bytes: [UInt8]

  public static let length = 32

  public static func fresh() -> CardSalt {
    var dice = SystemRandomNumberGenerator()
    return CardSalt(bytes: (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &dice) })
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  public init?(stored bytes: [UInt8]) {
    guard bytes.count == CardSalt.length else { return nil }
    self.init(bytes: bytes)
  }

  /// Does the work that makes guessing hopeless: scrypt with N = 2^15, about 60 ms.
  public func key(of words: CardWords) throws -> CardKey {
    let made = try KDF.Scrypt.deriveKey(
      from: Data(words.secret.utf8), salt: Data(bytes), outputByteCount: 32, rounds: 1 << 15,
      blockSize: 8, parallelism: 1)
    return CardKey(key: made)
  }
}

/// What a card's words lead to: where its wishes lie, and the key that opens them.
public struct CardKey: Sendable {
  fileprivate let key: SymmetricKey

  public var id: CardID {
    let derived = HKDF<SHA256>.expand(
      pseudoRandomKey: key, info: Data("heard card id 1".utf8), outputByteCount: 16)
    return CardID(bytes: unsafe derived.withUnsafeBytes { unsafe Array($0) })
  }

  private var seal: SymmetricSeal {
    let derived = HKDF<SHA256>.expand(
      pseudoRandomKey: key, info: Data("heard card key 1".utf8), outputByteCount: 32)
    return SymmetricSeal(key: derived, purpose: .card, padding: .card)
  }

  /// Seals wishes, all to the same length.
  public func seal(_ wishes: [Choice.Code]) throws(SealFault) -> SealedCard {
    var packer = Packer()
    packer.add(CardKey.layout)
    packer.add(wishes) { $0.add($1.text) }
    return SealedCard(id: id, bytes: try seal.close(packer))
  }

  public func open(_ card: SealedCard) throws(SealFault) -> [Choice.Code] {
    var unsealed = try seal.open(card.bytes)
    guard try unsealed.number() == CardKey.layout else { throw .unknownLayout }
    return try unsealed.codes()
  }

  private static let layout = 1
}
