import Anonymity
import SeededDice
import Survey
import Testing

@Suite struct `A person who covers a word` {
  private let redactor = TestLexicon.redactor

  private func words(_ typed: String) -> RedactedWords { redactor.redact(RawWords(typed)) }

  private func position(of piece: String, in words: RedactedWords) throws -> Int {
    try #require(words.pieces.firstIndex { $0.text == piece })
  }

  @Test func `sees it covered, and open again after a second press`() throws {
    let words = words("the Weasel took it")
    let place = try position(of: "took", in: words)
    let covered = words.covering(place)
    #expect(covered.text == words.text.replacing("took", with: "[covered]"))
    #expect(covered.coveredByPerson == [place])
    #expect(covered.uncovering(place) == words)
  }

  @Test func `cannot open what the computer covered`() throws {
    let words = words("joan hit me")
    #expect(words.text == "[name] hit me")
    let place = try position(of: "[name]", in: words)
    #expect(words.uncovering(place) == words)
    #expect(words.covering(place) == words)
    #expect(words.covering(99) == words && words.covering(-1) == words)
  }

  @Test func `is offered at most two doubtful words, which they may cover`() throws {
    for comment in try Comment.all(of: "judging.jsonl") {
      let words = words(comment.text)
      let offered = redactor.doubtfulWords(in: words)
      #expect(offered.count <= 2 && Set(offered).count == offered.count)
      for place in offered {
        #expect(words.pieces[place].isWord)
        let covered = words.covering(place)
        #expect(covered.text != words.text)
        #expect(!redactor.doubtfulWords(in: covered).contains(place))
      }
    }
  }

  @Test func `offered less than one word in ten of comments that name nobody`() throws {
    let clean = try Comment.all(of: "judging.jsonl").filter { $0.spans.isEmpty }
    let offered = clean.reduce(0) { $0 + redactor.doubtfulWords(in: words($1.text)).count }
    let all = clean.reduce(0) { $0 + words($1.text).pieces.count }
    #expect(offered * 10 < all)
  }

  /// Whatever is covered, what stands is the redacted text with gaps, and redacting it again
  /// changes nothing that the computer knows.
  @Test func `changes nothing but the words they press`() throws {
    var dice = Dice(seed: 5)
    for comment in try Comment.all(of: "working.jsonl") {
      let words = words(comment.text)
      let presses = words.pieces.indices.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
      let covered = presses.reduce(words) { $0.covering($1) }
      #expect(presses.reduce(covered) { $0.uncovering($1) } == words)
      let left = covered.pieces.indices.filter { !covered.coveredByPerson.contains($0) }
      #expect(left.allSatisfy { covered.text.contains(words.pieces[$0].text) })
    }
  }

  @Test func `finds it covered when the visit goes on, and gone for good once it is sent`() throws {
    let token = VisitToken.fresh()
    var draft = Draft(at: "north")
    let words = words("the Weasel took it")
    let place = try position(of: "took", in: words)
    draft.answers["good.text"] = .written(words.covering(place))
    let read = try token.open(try token.seal(draft))
    guard case .written(let kept) = read.answers["good.text"] else {
      Issue.record("the words are gone")
      return
    }
    #expect(kept == words.covering(place))
    #expect(kept.uncovering(place) == words)
  }

  @Test func `may write on, and finds each word covered that still stands in brackets`() throws {
    let words = words("the Weasel, and she took it, in May. Weasel took it")
    let pressed = words.covering(1).covering(3).covering(5).covering(9)
    #expect(
      pressed.text == "the [covered], and [covered] took [covered], in May. Weasel [covered] it")
    for (typed, text, opened) in [
      (pressed.text, pressed.text, words.text),
      (
        "then the [covered], and [covered] took [covered], in May. Weasel [covered] it",
        "then the [covered], and [covered] took [covered], in May. Weasel [covered] it",
        "then " + words.text
      ),
      (
        "the [covered] and she took [covered], in May. Weasel [covered]",
        "the [covered] and she took [covered], in May. Weasel [covered]",
        "the Weasel and she took it, in May. Weasel took"
      ),
      ("nobody took it", "nobody took it", "nobody took it"),
      ("", "", ""),
    ] {
      let on = self.words(typed).resuming(pressed)
      #expect(on.text == text)
      #expect(on.coveredByPerson.reduce(on) { $0.uncovering($1) }.text == opened)
    }
  }

  @Test func `opens nothing by writing brackets`() throws {
    let words = words("the Weasel took it")
    let typed = self.words("the [covered] took it, [covered]").resuming(words)
    #expect(typed.coveredByPerson.isEmpty && typed.text == "the [covered] took it, [covered]")
    #expect(self.words("[name] said [covered]").resuming(words.covering(0)).coveredByPerson == [2])
  }

  /// Neighbours share their brackets, and marks stay outside of them.
  @Test func `finds what they covered again, whatever they covered`() throws {
    var dice = Dice(seed: 7)
    for comment in try Comment.all(of: "working.jsonl").prefix(200) {
      let words = words(comment.text)
      let presses = words.pieces.indices.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
      let covered = presses.reduce(words) { $0.covering($1) }
      let shown = self.words(covered.text)
      guard shown.text == covered.text else { continue }
      let resumed = shown.resuming(covered)
      #expect(resumed.text == covered.text)
      let opened = resumed.coveredByPerson.reduce(resumed) { $0.uncovering($1) }
      #expect(opened.pieces.map(\.text) == words.pieces.map(\.text))
    }
  }
}
