import Accounts
import Survey
import Testing

@Suite struct `A password` {
  static let right = "four calm kittens sleeping"

  @Test func `is known again from what was kept, and no other is`() throws {
    let hash = try PasswordHash.fresh(of: Self.right, cost: 10)
    let kept = try #require(PasswordHash(stored: hash.text))
    #expect(kept == hash)
    #expect(kept.matches(Self.right))
    for wrong in ["", "four calm kittens sleepin", "Four calm kittens sleeping", Self.right + " "] {
      #expect(!kept.matches(wrong))
    }
  }

  @Test func `is kept with a salt of its own and says nothing of itself`() throws {
    let hashes = try (0..<2).map { _ in try PasswordHash.fresh(of: Self.right, cost: 10).text }
    #expect(hashes[0] != hashes[1])
    #expect(hashes.allSatisfy { $0.hasPrefix("scrypt$10$8$1$") && !$0.contains("kitten") })
  }

  @Test func `is hashed at the full cost where nothing else is asked for, an unknown one too`()
    throws
  {
    #expect(try PasswordHash.fresh(of: Self.right).text.hasPrefix("scrypt$15$8$1$"))
    #expect(PasswordHash.ofNobody.text.hasPrefix("scrypt$15$8$1$"))
  }

  @Test func `is the same on keyboards that write a letter in two ways`() throws {
    #expect(
      try PasswordHash.fresh(of: "caf\u{e9} caf\u{e9} caf\u{e9}", cost: 10).matches(
        "cafe\u{301} cafe\u{301} cafe\u{301}"))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$15$8$1$$", "bcrypt$15$8$1$c2FsdA==$aGFzaA==",
    "scrypt$15$9$1$c2FsdA==$aGFzaA==", "scrypt$15$8$2$c2FsdA==$aGFzaA==",
    "scrypt$64$8$1$c2FsdA==$aGFzaA==", "scrypt$9$8$1$c2FsdA==$aGFzaA==",
    "scrypt$x$8$1$c2FsdA==$aGFzaA==", "scrypt$15$8$1$?$aGFzaA==", "scrypt$15$8$1$c2FsdA==$?",
    "scrypt$15$8$1$c2FsdA==$aGFzaA==$more",
  ])
  func `that was kept broken is none`(_ text: String) {
    #expect(PasswordHash(stored: text) == nil)
  }

  @Test func `is not matched by a hash that was cut short`() throws {
    let kept = try #require(PasswordHash(stored: "scrypt$15$8$1$c2FsdA==$aGFzaA=="))
    #expect(!kept.matches(Self.right))
  }
}

@Suite struct `A session's secret` {
  @Test func `is known again from the cookie, by a name that does not tell it`() throws {
    let token = SessionToken.fresh()
    let read = try #require(SessionToken(read: token.cookie))
    #expect(read.id == token.id)
    #expect(token.id.bytes.count == 32)
    #expect(SessionToken.fresh().id != token.id)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "g", count: 64), String(repeating: "0", count: 65),
  ])
  func `is not any text`(_ cookie: String) {
    #expect(SessionToken(read: cookie) == nil)
  }
}
