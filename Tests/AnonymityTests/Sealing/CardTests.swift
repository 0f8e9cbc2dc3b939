import Anonymity
import Survey
import Testing

@Suite struct `A card` {
  let list = SealingParts.easyWords
  let wishes: [Choice.Code] = ["stop", "friends", "home"]

  @Test func `opens with its words, typed as people type`() throws {
    let salt = CardSalt.fresh()
    let words = list.freshCardWords()
    let card = try salt.key(of: words).seal(wishes)
    let typed = try #require(list.cardWords(typed: words.text.uppercased() + "."))
    #expect(typed == words)
    let kept = try #require(CardSalt(kept: salt.bytes))
    let key = try kept.key(of: typed)
    #expect(key.id == card.id)
    #expect(try key.open(card) == wishes)
  }

  @Test func `opens with no other words, and with no other service's salt`() throws {
    let salt = CardSalt.fresh()
    let words = list.freshCardWords()
    let card = try salt.key(of: words).seal(wishes)
    for key in [try salt.key(of: list.freshCardWords()), try CardSalt.fresh().key(of: words)] {
      #expect(key.id != card.id)
      #expect(throws: SealFault.broken) { try key.open(card) }
    }
    #expect(CardSalt(kept: []) == nil)
  }

  @Test func `says nothing by its length`() throws {
    let key = try CardSalt.fresh().key(of: list.freshCardWords())
    let all = try SealingParts.form("start").question("wish")?.choices.map(\.code) ?? []
    #expect(all.count > 10)
    #expect(Set(try [[], wishes, all].map { try key.seal($0).bytes.count }).count == 1)
  }

  @Test func `finds out a wrong word by the fifth`() {
    var dice = SealingDice(4)
    var unnoticed = 0
    for _ in 0..<200 {
      var words = list.freshCardWords().words
      words[Int.random(in: 0..<4, using: &dice)] = list.freshCardWords().words[0]
      if list.cardWords(typed: words.joined(separator: " ")) != nil { unnoticed += 1 }
    }
    #expect(unnoticed <= 2)
  }

  @Test(arguments: [
    "", "river", "river candle kitten apple", "river candle kitten apple moon river",
  ])
  func `is not asked for with other than five words`(_ typed: String) {
    #expect(list.cardWords(typed: typed) == nil)
  }
}

@Suite struct `A box that a manager attends` {
  @Test func `opens with the passphrase and no other, each week's key by itself`() throws {
    let lock = try ManagerLock.fresh(passphrase: "four calm kittens sleeping")
    let kept = try #require(ManagerLock(kept: lock.text))
    let key = BoxKey.fresh(for: SealingParts.week)
    let locked = try kept.lock(key)
    #expect(locked.firstRange(of: key.bytes) == nil)
    #expect(try kept.open(passphrase: "four calm kittens sleepin") == nil)
    let manager = try #require(try kept.open(passphrase: "four calm kittens sleeping"))
    #expect(manager.unlock(locked, of: key.week)?.bytes == key.bytes)
    #expect(manager.unlock(locked, of: key.week.adding(weeks: 1)) == nil)
    #expect(manager.unlock(Array(locked.dropLast()), of: key.week) == nil)
    #expect(manager.unlock([], of: key.week) == nil)
  }

  @Test(arguments: ["", "$$", "a$b$c", "AAAA$AAAA$AAAA"])
  func `has no lock in a broken text`(_ text: String) {
    #expect(ManagerLock(kept: text) == nil)
  }
}
