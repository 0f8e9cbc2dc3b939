import Accounts
import Survey
import Testing

@Suite struct `A code from a phone` {
  /// The secret of RFC 6238, appendix B: the digits 1 to 0, twice.
  private static let known = SecondStep(text: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") ?? .fresh()

  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `is what the standard says`(seconds: Int, code: String) {
    #expect(Self.known.code(at: seconds / 30) == code)
    #expect(Self.known.step(of: code, at: Moment(seconds: seconds), after: 0) == seconds / 30)
  }

  @Test(arguments: [(-31, false), (-30, true), (0, true), (29, true), (59, true), (60, false)])
  func `is taken half a minute early or late`(off: Int, isTaken: Bool) {
    let start = 1_800_000_000
    let code = Self.known.code(at: start / 30)
    let step = Self.known.step(of: code, at: Moment(seconds: start + off), after: 0)
    #expect((step != nil) == isTaken)
  }

  @Test func `is good once, and none before it is good any more`() throws {
    let now = Moment(seconds: 1_800_000_000)
    let step = now.seconds / 30
    let code = Self.known.code(at: step)
    #expect(Self.known.step(of: code, at: now, after: step - 1) == step)
    #expect(Self.known.step(of: code, at: now, after: step) == nil)
    #expect(Self.known.step(of: Self.known.code(at: step - 1), at: now, after: step) == nil)
  }

  @Test(arguments: ["", "28708", "2870822", "abcdef", "287 08٢", "\u{0}87082"])
  func `that is none is not taken`(_ text: String) {
    #expect(Self.known.step(of: text, at: Moment(seconds: 59), after: 0) == nil)
  }

  @Test func `may be typed with a space, as phones show it`() {
    #expect(Self.known.step(of: "287 082", at: Moment(seconds: 59), after: 0) == 1)
  }

  @Test func `comes of a secret that is read as it is written`() {
    for _ in 0..<100 {
      let secret = SecondStep.fresh()
      #expect(secret.text.count == 32 && SecondStep(text: secret.text.lowercased()) == secret)
    }
    for wrong in ["", "GEZDGNBV", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", Self.known.text + "A"] {
      #expect(SecondStep(text: wrong) == nil)
    }
    #expect(
      Self.known.address(of: "ana & co", issuer: "Heard")
        == "otpauth://totp/Heard%3Aana%20%26%20co?secret=\(Self.known.text)&issuer=Heard")
  }

  @Test func `has its secret locked to one account and one key`() throws {
    let key = AccountKey.fresh()
    let sealed = try key.seal(Self.known, of: "ana")
    #expect(key.open(sealed, of: "ana") == Self.known)
    #expect(key.open(sealed, of: "ben") == nil)
    #expect(AccountKey.fresh().open(sealed, of: "ana") == nil)
    #expect(AccountKey(stored: key.bytes)?.open(sealed, of: "ana") == Self.known)
  }
}
