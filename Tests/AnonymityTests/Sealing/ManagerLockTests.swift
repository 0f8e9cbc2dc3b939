import Anonymity
import Survey
import Testing

@Suite struct `A manager's lock` {
  private static let passphrase = "five calm words on paper"
  private static let lock = Result { try ManagerLock.fresh(passphrase: passphrase, rounds: 10) }
  private let lock: ManagerLock
  private let week = SealingParts.week

  init() throws { lock = try Self.lock.get() }

  @Test func `opens with its passphrase and gives back the keys it took`() throws {
    let key = BoxKey.fresh(for: week)
    let manager = try #require(try lock.open(passphrase: Self.passphrase))
    #expect(manager.unlock(try lock.lock(key))?.bytes == key.bytes)
  }

  @Test(arguments: ["five calm words on papers", "Five calm words on paper", "", " "])
  func `opens with no other`(_ other: String) throws {
    #expect(try lock.open(passphrase: other) == nil)
  }

  @Test func `takes a passphrase that was typed with other bytes for the same letters`() throws {
    let lock = try ManagerLock.fresh(passphrase: "cafe\u{301} by the river", rounds: 10)
    #expect(try lock.open(passphrase: "caf\u{e9} by the river") != nil)
  }

  @Test func `comes back from what is kept, and nothing in that is the key`() throws {
    let kept = try #require(ManagerLock(stored: lock.text))
    #expect(try kept.open(passphrase: Self.passphrase) != nil)
    #expect(!lock.text.contains(Self.passphrase))
  }

  @Test func `with a changed byte anywhere opens nothing`() throws {
    let parts = lock.text.split(separator: "$").map(String.init)
    for part in parts.indices.dropFirst(2) {
      var broken = parts
      broken[part] = (parts[part].first == "A" ? "B" : "A") + parts[part].dropFirst()
      let kept = ManagerLock(stored: broken.joined(separator: "$"))
      #expect(try kept?.open(passphrase: Self.passphrase) == nil, "part \(part)")
    }
  }

  @Test(arguments: ["", "$$", "scrypt$17$AAAA$AAAA$AAAA", "not a lock", "a$b"])
  func `is not read from anything else`(_ text: String) {
    #expect(ManagerLock(stored: text) == nil)
  }

  /// About a third of a second a try; a lock that says it took less or more is not ours.
  @Test func `takes work that makes guessing hopeless`() throws {
    #expect(try ManagerLock.fresh(passphrase: Self.passphrase).text.hasPrefix("scrypt$17$"))
    for rounds in ["9", "21", "-1", "a", ""] {
      let text = lock.text.replacing("scrypt$10$", with: "scrypt$\(rounds)$")
      #expect(ManagerLock(stored: text) == nil, "\(rounds)")
    }
  }
}

@Suite struct `A locked box key` {
  private static let lock = Result {
    try ManagerLock.fresh(passphrase: "five calm words on paper", rounds: 10)
  }
  private let lock: ManagerLock
  private let manager: ManagerKey
  private let week = SealingParts.week

  init() throws {
    lock = try Self.lock.get()
    manager = try #require(try lock.open(passphrase: "five calm words on paper"))
  }

  @Test func `comes back from what is kept, with the public half for whoever answers`() throws {
    let key = BoxKey.fresh(for: week)
    let kept = try #require(LockedBoxKey(week: week, stored: try lock.lock(key).bytes))
    #expect(kept.week == week)
    #expect(manager.unlock(kept)?.bytes == key.bytes)
    #expect(kept.bytes == (try #require(LockedBoxKey(week: week, stored: kept.bytes))).bytes)
  }

  @Test func `is nothing under another week's name`() throws {
    let box = try lock.lock(BoxKey.fresh(for: week))
    let moved = try #require(LockedBoxKey(week: week.adding(weeks: 1), stored: box.bytes))
    #expect(manager.unlock(moved) == nil)
  }

  @Test func `is nothing under another lock`() throws {
    let other = try ManagerLock.fresh(passphrase: "five other words on paper", rounds: 10)
    #expect(manager.unlock(try other.lock(BoxKey.fresh(for: week))) == nil)
  }

  @Test func `is nothing when its public half was changed for another`() throws {
    let ours = try lines(of: lock.lock(BoxKey.fresh(for: week)))
    let theirs = try lines(of: lock.lock(BoxKey.fresh(for: week)))
    let mixed = [ours[0], theirs[1], ours[2]].joined(separator: "\n")
    let kept = try #require(LockedBoxKey(week: week, stored: Array(mixed.utf8)))
    #expect(manager.unlock(kept) == nil)
  }

  @Test func `holds the private half only under the lock`() throws {
    let key = BoxKey.fresh(for: week)
    let kept = try lock.lock(key).bytes
    #expect(BoxKey(week: week, stored: kept) == nil)
    #expect(kept.firstRange(of: key.bytes) == nil)
  }

  @Test(arguments: ["", "\n\n", "a\nb\nc", "one line"])
  func `is not read from anything else`(_ text: String) {
    #expect(LockedBoxKey(week: week, stored: Array(text.utf8)) == nil)
  }

  private func lines(of box: LockedBoxKey) -> [String] {
    String(decoding: box.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
