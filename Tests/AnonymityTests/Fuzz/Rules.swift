import Anonymity
import Foundation
import Survey

/// What holds of every text, however it was made.
struct Rules {
  let redactor: Redactor

  /// The first rule that a text breaks, in words.
  func broken(by typed: Parts.Typed, isTimed: Bool) -> String? {
    let covered = redactor.redact(RawWords(typed.text))
    if let broken = brokenByCovering(typed, redactor) { return broken }
    if let broken = brokenByCovering(typed, redactor.forOtherLanguages) {
      return "in another language: " + broken
    }
    if let broken = Pressing(redactor: redactor).broken(by: covered)
      ?? brokenByReasons(of: typed.text, covered)
    {
      return broken
    }
    if isTimed, !isLinear(typed.text) {
      return "twice the text takes more than three times as long"
    }
    return nil
  }

  /// What is covered stays so, and the rest stays as it was typed.
  private func brokenByCovering(_ typed: Parts.Typed, _ redactor: Redactor) -> String? {
    let covered = redactor.redact(RawWords(typed.text))
    let again = redactor.redact(RawWords(covered.text))
    if again.text != covered.text || again.wereCovered {
      return "covered twice it is \(again.text.escaped), once \(covered.text.escaped)"
    }
    if let left = typed.planted.first(where: covered.text.contains) {
      return "\(left) is left in \(covered.text.escaped)"
    }
    if !Self.isLeft(covered.text, of: typed.text) {
      return "covered it is \(covered.text.escaped), which is not what was typed with gaps"
    }
    if covered.wereCovered == (covered.text == typed.text) {
      return "it says wrongly whether anything was covered: \(covered.text.escaped)"
    }
    return nil
  }

  /// Whatever is covered has a rule that says so, and a name its evidence.
  private func brokenByReasons(of text: String, _ covered: RedactedWords) -> String? {
    let reasons = redactor.covers(in: text)
    if reasons.isEmpty == covered.wereCovered { return "\(reasons.count) reasons are given" }
    let known = Set(Rule.all.map(\.name))
    for reason in reasons where reason.text.isEmpty || !known.contains(reason.rule) {
      return "\(reason.text.escaped) is covered by \"\(reason.rule)\""
    }
    for reason in reasons where reason.rule == "likely names" && reason.weighings.isEmpty {
      return "nothing speaks for the name \(reason.text.escaped)"
    }
    return nil
  }

  /// A quarter of a hundred thousand letters; less in a slow build for debugging.
  #if DEBUG
    private static let quarter = 2_000
  #else
    private static let quarter = 25_000
  #endif

  /// Long rows of a kind that was slow once: the first of which four times as much takes more than
  /// six times as long.
  func slowRow() -> String? {
    ["1 ", "k a y ", "a-", "1-", "07700 "].first { piece in
      let short = String(repeating: piece, count: Self.quarter / piece.utf8.count)
      let long = String(repeating: short, count: 4)
      return !(0..<3).contains { _ in seconds(long) < 6 * seconds(short) }
    }
  }

  /// Whether a covered text is the typed one, but for what stands in brackets.
  static func isLeft(_ covered: String, of typed: String) -> Bool {
    let typed = Array(typed.unicodeScalars)
    let pieces = pieces(of: Array(covered.unicodeScalars))
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return typed == pieces[0]
    }
    guard typed.starts(with: first), typed.count >= first.count + last.count,
      typed.suffix(last.count) == ArraySlice(last)
    else { return false }
    var rest = typed[first.count..<typed.count - last.count]
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let start = rest.indices.first(where: { rest[$0...].starts(with: piece) }) else {
        return false
      }
      rest = rest[(start + piece.count)...]
    }
    return true
  }

  /// What stands between things in brackets that could be placeholders.
  private static func pieces(of covered: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    var place = 0
    while place < covered.count {
      if covered[place] == "[", let close = close(of: covered, after: place) {
        pieces.append([])
        place = close + 1
      } else {
        pieces[pieces.count - 1].append(covered[place])
        place += 1
      }
    }
    return pieces
  }

  private static func close(of covered: [Unicode.Scalar], after open: Int) -> Int? {
    let inner = covered[(open + 1)...].prefix { $0 == " " || ("a"..."z").contains($0) }
    let isClosed = inner.endIndex < covered.count && covered[inner.endIndex] == "]"
    return isClosed && !inner.isEmpty ? inner.endIndex : nil
  }

  /// Tried three times, for a machine that is busy with something else.
  private func isLinear(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    let times = max(1, 4_000 / text.unicodeScalars.count)
    let short = String(repeating: text, count: times)
    return (0..<3).contains { _ in seconds(short + short) < 3 * seconds(short) }
  }

  /// Of this thread's own time on the processor.
  private func seconds(_ text: String) -> Double {
    let begun = processorSeconds()
    _ = redactor.redact(RawWords(text))
    return processorSeconds() - begun
  }

  private func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
