import Anonymity
import Crypto
import SeededDice
import Survey
import Testing

@Suite struct `A sealed draft` {
  let token = VisitToken.fresh()
  let draft: Draft

  init() {
    var draft = Draft(at: "north")
    draft.answers["got"] = .chosen(["all"])
    draft.answers["good.text"] = .written(SealingParts.redacted("?! they were kind"))
    self.draft = draft
  }

  @Test func `opens with the cookie of its visit`() throws {
    let sealed = try token.seal(draft)
    let visitor = try #require(VisitToken(cookie: token.cookie))
    #expect(try visitor.open(sealed) == draft)
    #expect(visitor.draftID == sealed.id)
  }

  @Test func `lies under a name that HKDF makes of the cookie`() throws {
    let key = SymmetricKey(
      data: stride(from: 0, to: 64, by: 2).map { place in
        UInt8(token.cookie.dropFirst(place).prefix(2), radix: 16) ?? 0
      })
    let name = HKDF<SHA256>.expand(
      pseudoRandomKey: key, info: Array("heard draft id 1".utf8), outputByteCount: 16)
    #expect(name == SymmetricKey(data: token.draftID.bytes))
  }

  @Test(arguments: [
    ("", false), (String(repeating: "0", count: 64), true),
    (String(repeating: "0", count: 63), false),
    (String(repeating: "F", count: 64), false), (String(repeating: "é", count: 32), false),
  ])
  func `is sought only under what is written like one of our cookies`(_ text: String, _ isOne: Bool)
  {
    #expect(VisitToken.isOne(text) == isOne && (VisitToken(cookie: text) != nil) == isOne)
  }

  @Test func `opens with no other`() throws {
    let sealed = try token.seal(draft)
    for _ in 0..<20 {
      let other = VisitToken.fresh()
      #expect(other.draftID != token.draftID)
      #expect(throws: SealFault.broken) { try other.open(sealed) }
    }
  }

  @Test func `is refused with any one bit changed`() throws {
    let sealed = try token.seal(draft)
    for position in sealed.bytes.indices {
      var bytes = sealed.bytes
      bytes[position] ^= 1 << UInt8(position % 8)
      #expect(throws: SealFault.broken) {
        try token.open(SealedDraft(id: sealed.id, bytes: bytes))
      }
    }
  }

  @Test(arguments: [0, 1, 11, 12, 27, 28, 29, 941, 942, 969])
  func `is refused when it was cut off`(_ length: Int) throws {
    let sealed = try token.seal(draft)
    let cut = SealedDraft(id: sealed.id, bytes: Array(sealed.bytes.prefix(length)))
    #expect(throws: SealFault.broken) { try token.open(cut) }
    let longer = SealedDraft(id: sealed.id, bytes: sealed.bytes + [0])
    #expect(throws: SealFault.broken) { try token.open(longer) }
  }

  @Test func `is refused in another's place`() throws {
    let other = VisitToken.fresh()
    let swapped = SealedDraft(id: other.draftID, bytes: try token.seal(draft).bytes)
    #expect(throws: SealFault.broken) { try other.open(swapped) }
  }

  @Test func `is not what lies in a box, nor the other way round`() throws {
    let key = BoxKey.fresh(for: SealingParts.week)
    let id = ResponseID(bytes: token.draftID.bytes)
    let response = SealingParts.redactor.anonymise(
      draft, through: try SealingParts.form("end"), in: nil, leavingOutWords: false)
    let boxed = try key.slot.seal(response, as: id)
    #expect(throws: SealFault.broken) {
      try token.open(SealedDraft(id: token.draftID, bytes: boxed.bytes))
    }
    #expect(throws: SealFault.broken) {
      try key.open(
        SealedResponse(id: id, week: key.week, bytes: token.seal(draft).bytes))
    }
  }

  @Test func `looks different each time`() throws {
    #expect(try token.seal(draft).bytes != token.seal(draft).bytes)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "0", count: 63), String(repeating: "0", count: 65),
    String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "é", count: 32), String(repeating: "０", count: 64),
  ])
  func `is not asked for with a cookie that is not ours`(_ cookie: String) {
    #expect(VisitToken(cookie: cookie) == nil)
  }

  @Test func `keeps its secret out of its name`() throws {
    var dice = Dice(seed: 3)
    let tokens = (0..<100).map { _ in dice.token() }
    #expect(Set(tokens.map(\.draftID)).count == tokens.count)
    for token in tokens {
      let name = token.draftID.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(name.count == 32)
      #expect(!token.cookie.contains(name.prefix(8)))
    }
  }
}
