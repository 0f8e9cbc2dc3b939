import Anonymity
import Crypto
import Foundation
import Survey

/// Packs and seals by hand, by what is written down of the layout: so that a change of the layout
/// is noticed, and so that the tests can seal what the program never would.
struct HandSeal {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = number
    while rest >= 128 {
      bytes.append(UInt8(128 + rest % 128))
      rest /= 128
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// A draft of layout 1 with own words in it and nothing else.
  static func draft(words: String, wereCovered: Bool, layout: Int = 1) -> HandSeal {
    var packed = HandSeal()
    packed.add(layout)
    for text in ["north", "end"] { packed.add(text) }
    packed.add(1)
    packed.add(1)
    packed.add("good.text")
    packed.add(2)
    packed.add(words)
    packed.add(wereCovered ? 1 : 0)
    for _ in 0..<5 { packed.add(0) }
    return packed
  }

  /// A response of layout 1 with one answer.
  static func response(layout: Int = 1) -> HandSeal {
    var packed = HandSeal()
    packed.add(layout)
    packed.add("end")
    packed.add(1)
    packed.add("North")
    packed.add(1)
    packed.add("got")
    packed.add(1)
    packed.add("all")
    packed.add(0)
    return packed
  }

  private var padded: [UInt8] {
    let size = [1_024, 4_096, 16_384, 65_536].first { $0 > bytes.count } ?? 0
    return bytes + [0x80] + Array(repeating: 0, count: size - bytes.count - 1)
  }

  func draft(of token: VisitToken) throws -> SealedDraft {
    let secret = SymmetricKey(
      data: stride(from: 0, to: 64, by: 2).compactMap {
        UInt8(token.cookie.dropFirst($0).prefix(2), radix: 16)
      })
    let key = HKDF<SHA256>.expand(
      pseudoRandomKey: secret, info: Data("heard draft key 1".utf8), outputByteCount: 32)
    let box = try AES.GCM.seal(padded, using: key, authenticating: Data("heard draft 1".utf8))
    return SealedDraft(id: token.draftID, bytes: Array(box.combined ?? Data()))
  }

  func response(for key: BoxKey, as id: ResponseID) throws -> SealedResponse {
    let pair = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: key.bytes)
    var sender = try HPKE.Sender(
      recipientKey: pair.publicKey, ciphersuite: .Curve25519_SHA256_ChachaPoly,
      info: Data("heard response 1".utf8))
    let sealed = try sender.seal(padded, authenticating: Data(id.bytes))
    return SealedResponse(
      id: id, week: key.week, bytes: Array(sender.encapsulatedKey) + Array(sealed))
  }
}
