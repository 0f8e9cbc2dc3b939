import Anonymity
import SeededDice
import Survey
import Testing

@Suite struct `Take-back words` {
  let list = SealingParts.easyWords
  let key = TakeBackKey.fresh()

  private func id(typed text: String) -> ResponseID? {
    list.takeBackWords(typed: text).map(key.id)
  }

  @Test func `are the same each time they are asked for`() throws {
    let token = VisitToken.fresh()
    let again = try #require(VisitToken(cookie: token.cookie))
    #expect(list.takeBackWords(of: token) == list.takeBackWords(of: again))
    #expect(list.takeBackWords(of: token, attempt: 1) == list.takeBackWords(of: again, attempt: 1))
    #expect(list.takeBackWords(of: token, attempt: 1) != list.takeBackWords(of: token))
    #expect(list.takeBackWords(of: token).words.count == 3)
  }

  @Test func `lead to the same name with the same key only`() throws {
    let words = list.takeBackWords(of: .fresh())
    let kept = try #require(TakeBackKey(stored: key.bytes))
    #expect(kept.id(of: words) == key.id(of: words))
    #expect(key.id(of: words).bytes.count == 16)
    #expect(TakeBackKey.fresh().id(of: words) != key.id(of: words))
    #expect(TakeBackKey(stored: Array(key.bytes.dropLast())) == nil)
  }

  @Test func `may be typed in capitals, with commas, spaces and lines between`() throws {
    let words = list.takeBackWords(of: .fresh())
    let (one, two, three) = (words.words[0], words.words[1], words.words[2])
    for typed in [
      words.text, words.text.uppercased(), " \(one)  \(two)\t\(three)\n",
      "\(one), \(two), \(three).",
      "1. \(one) 2. \(two) 3. \(three)", "\(one)/\(two)/\(three)",
      "“\(one.uppercased()) \(two) \(three)”",
      "\(one)\u{200b} \(two) \(three)", "\(one)\u{a0}\(two)\u{a0}\(three)",
    ] { #expect(id(typed: typed) == key.id(of: words), "\(typed)") }
  }

  @Test(arguments: 0..<20)
  func `forgive one wrong letter in each, and never lead to another's answers`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let words = list.takeBackWords(of: dice.token())
    let slips = words.words.map { $0.withSlip(&dice) }
    let read = list.takeBackWords(typed: slips.joined(separator: " "))
    #expect(read == nil || read == words, "\(slips)")
    var forgiven = 0
    for position in 0..<3 {
      var typed = words.words
      typed[position] = typed[position].withSlip(&dice)
      let read = list.takeBackWords(typed: typed.joined(separator: " "))
      #expect(read == nil || read == words, "\(typed)")
      if read == words { forgiven += 1 }
    }
    #expect(forgiven > 0)
  }

  @Test func `are forgiven nearly every slip`() {
    var dice = Dice(seed: 1)
    var forgiven = 0
    for _ in 0..<150 {
      let words = list.takeBackWords(of: dice.token())
      let typed = [words.words[0].withSlip(&dice), words.words[1], words.words[2]]
      if list.takeBackWords(typed: typed.joined(separator: " ")) == words { forgiven += 1 }
    }
    #expect(forgiven > 130)
  }

  @Test func `in another order are other words`() throws {
    var dice = Dice(seed: 2)
    let words = list.takeBackWords(of: dice.token()).words
    try #require(Set(words).count == 3)
    let turned = try #require(
      list.takeBackWords(typed: [words[1], words[0], words[2]].joined(separator: " ")))
    #expect(key.id(of: turned) != id(typed: words.joined(separator: " ")))
  }

  @Test(arguments: [
    "", "   ", "river", "river candle", "river candle kitten river", "xqzzy xqzzy xqzzy",
    "river candle 7", "🙂🙂🙂", "rivercandlekitten",
  ])
  func `that are no three words of the list are none`(_ typed: String) {
    #expect(list.takeBackWords(typed: typed) == nil)
  }

  @Test func `survive any text that is typed`() {
    var dice = Dice(seed: 9)
    for _ in 0..<100 { #expect(list.takeBackWords(typed: dice.text(upTo: 60)) == nil) }
    #expect(list.takeBackWords(typed: String(repeating: "river ", count: 10_000)) == nil)
    #expect(list.takeBackWords(typed: String(repeating: "r", count: 60_000)) == nil)
  }

  @Test func `are drawn evenly from the whole list`() {
    var dice = Dice(seed: 11)
    var drawn: [String: Int] = [:]
    let visits = 12_000
    for _ in 0..<visits {
      for word in list.takeBackWords(of: dice.token()).words { drawn[word, default: 0] += 1 }
    }
    let expected = Double(3 * visits) / Double(list.count)
    let squares =
      drawn.values.reduce(0.0) { sum, count in
        sum + (Double(count) - expected) * (Double(count) - expected) / expected
      } + expected * Double(list.count - drawn.count)
    // 2,047 degrees of freedom: standard deviation 64.
    #expect(abs(squares - 2_047) < 5 * 64)
  }
}

@Suite struct `The list of easy words` {
  let words: [String]

  init() throws {
    let text = try #require(
      try SealingParts.texts(in: "Assets/Words", ending: "take-back.txt").values.first)
    words = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  @Test func `has 2,048 words of plain letters, none twice`() {
    #expect(words.count == 2_048)
    #expect(SealingParts.easyWords.count == 2_048)
    #expect(Set(words).count == 2_048)
    #expect(words == words.sorted())
    for word in words {
      #expect(
        (3...8).contains(word.count) && word.allSatisfy { ("a"..."z").contains($0) }, "\(word)")
    }
  }

  @Test func `has no two words that one letter makes the other`() {
    var owners: [String: String] = [:]
    for word in words {
      let letters = Array(word)
      for position in letters.indices {
        let wrong = String(letters[..<position]) + "_" + String(letters[(position + 1)...])
        #expect(
          owners.updateValue(word, forKey: wrong) == nil, "\(word) is one letter from another")
      }
    }
    let known = Set(words)
    for word in words {
      for position in word.indices {
        var shorter = word
        shorter.remove(at: position)
        #expect(!known.contains(shorter), "\(word) is \(shorter) with a letter more")
      }
    }
  }
}

extension String {
  /// The same with one letter wrong, left out, doubled or added.
  fileprivate func withSlip(_ dice: inout Dice) -> String {
    var letters = Array(self)
    let place = letters.indices.randomElement(using: &dice) ?? 0
    let letter = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &dice) ?? "a"
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: letters[place] = letter
    case 1: letters.remove(at: place)
    default: letters.insert(letter, at: place)
    }
    return String(letters)
  }
}
