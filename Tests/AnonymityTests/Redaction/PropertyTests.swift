import Anonymity
import Glibc
import SeededDice
import Testing

@Suite struct `Whatever is typed` {
  private let redactor = TestLexicon.redactor

  private func comments() throws -> [String] {
    try (Comment.all(of: "judging.jsonl") + Comment.all(of: "working.jsonl")).map(
      \.text)
  }

  @Test func `covering twice changes nothing`() throws {
    for text in try comments() {
      let once = redactor.covered(text)
      #expect(redactor.covered(once) == once)
    }
  }

  /// Each word that is covered makes a name of the next: that happens in one pass.
  @Test func `a row of words that may each be a name is covered at once`() {
    let row = "el ess es en em ef zed zee ar oh bee cee dee jay kay pee queue cue tee vee ex gee"
    for text in [
      "PINCHBECK and bluish letter-name: \(row) haitch. DEN 7 wrecks's",
      "BALDERDASH ALSO PK tanase. FRIGHTENED TO GO HOME letter-name: \(row) aitch haitch's ",
    ] {
      let once = redactor.covered(text)
      #expect(redactor.covered(once) == once)
    }
  }

  @Test func `no checked number is left`() throws {
    var dice = Dice(seed: 1)
    for number in (0..<300).map({ _ in nhsNumber(&dice) }) {
      let gaps = ["", " ", "-", "."]
      let gap = gaps.randomElement(using: &dice) ?? ""
      let typed = number.prefix(3) + gap + number.dropFirst(3).prefix(3) + gap + number.suffix(4)
      let covered = redactor.covered("they have \(typed) on it")
      #expect(covered == "they have [nhs number] on it", "\(typed)")
    }
  }

  /// Ten figures of the range that is never given out, the last a check figure.
  private func nhsNumber(_ dice: inout Dice) -> String {
    while true {
      let figures = [9, 9, 9] + (0..<6).map { _ in Int.random(in: 0...9, using: &dice) }
      let sum = figures.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
      let check = (11 - sum % 11) % 11
      if check < 10 { return (figures + [check]).map(String.init).joined() }
    }
  }

  @Test func `no row of six figures is left`() throws {
    for text in try comments() {
      let covered = redactor.covered(text)
      let rows = covered.split { !("0"..."9").contains($0) }
      #expect(rows.allSatisfy { $0.count < 6 }, "\(covered)")
    }
  }

  @Test func `small and capital letters make no difference to numbers`() throws {
    let direct: Set<String> = ["PHONE", "EMAIL", "NHS_NUMBER", "BANK", "NINO", "POSTCODE"]
    let sets =
      try Comment.all(of: "judging.jsonl") + Comment.all(of: "working.jsonl")
    for comment in sets where comment.spans.contains(where: { direct.contains($0.label) }) {
      for text in [comment.text.lowercased(), comment.text.uppercased()]
      where text.unicodeScalars.count == comment.text.unicodeScalars.count {
        let remains = Remains(of: text, in: redactor.covered(text))
        for span in comment.spans where direct.contains(span.label) {
          #expect(!remains.leak(span), "\(text)")
        }
      }
    }
  }

  @Test func `any Unicode is read without a crash and comes to rest`() {
    var dice = Dice(seed: 2)
    for _ in 0..<400 {
      let length = Int.random(in: 0...60, using: &dice)
      let text = String(String.UnicodeScalarView((0..<length).map { _ in scalar(&dice) }))
      let once = redactor.covered(text)
      #expect(redactor.covered(once) == once)
    }
  }

  /// From everywhere, and often from what rules look at.
  private func scalar(_ dice: inout Dice) -> Unicode.Scalar {
    let known = Array("09oO +-./()@#[]£'’aAbrwill\u{200B}\u{202E}\u{301}７٣".unicodeScalars)
    if Bool.random(using: &dice), let scalar = known.randomElement(using: &dice) { return scalar }
    return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &dice)) ?? "?"
  }

  @Test(arguments: [
    "my carer is late and i told will on 3rd may, ring 07700 900123. ", "1 2 3 4 ", "@", "a-", "[",
    "9",
    "ILIDIO. ", "漢", "dot com at ", "zxcvb ", "k a y ", "1-2-", "a1", "4got ",
  ])
  func `the time taken grows no faster than the text`(piece: String) {
    let short = String(repeating: piece, count: 10_000 / piece.count)
    let long = short + short
    // What is quadratic is so each time; a busy machine delays now the one, now the other.
    let isLinear = (0..<6).contains { _ in
      let once = seconds { redactor.covered(short) }
      return seconds { redactor.covered(long) } < 3 * once
    }
    #expect(isLinear)
  }

  /// Of this thread's own time on the processor: what else the machine does is not counted.
  private func seconds(_ work: () -> String) -> Double {
    let begun = processorSeconds()
    _ = work()
    return processorSeconds() - begun
  }

  private func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
