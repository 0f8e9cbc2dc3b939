import Anonymity

/// What holds of words that are covered one by one, by whoever typed them and by a reviewer.
struct Pressing {
  let redactor: Redactor

  /// The first rule that redacted words break.
  func broken(by words: RedactedWords) -> String? {
    brokenByPerson(words) ?? brokenByReviewer(words.text)
  }

  /// The doubtful words are few and can be covered; each press takes one word away and gives it back.
  private func brokenByPerson(_ words: RedactedWords) -> String? {
    let doubtful = redactor.doubtfulWords(in: words)
    if doubtful.count > 2 { return "\(doubtful.count) words are doubtful in \(words.text.escaped)" }
    for place in doubtful {
      let covered = words.covering(place)
      if covered.text == words.text || redactor.doubtfulWords(in: covered).contains(place) {
        return "word \(place) cannot be covered in \(words.text.escaped)"
      }
    }
    for place in words.pieces.indices.prefix(30) {
      let covered = words.covering(place)
      if covered.uncovering(place) != words { return "word \(place) does not come back" }
      if words.pieces.contains(where: { $0.isCovered && !covered.text.contains($0.text) }) {
        return "covering word \(place) opens something in \(words.text.escaped)"
      }
    }
    return nil
  }

  /// A reviewer sees every word of what was kept, finds it by its letters, and can cover all of it.
  private func brokenByReviewer(_ comment: String) -> String? {
    let words = redactor.wordByWord(comment)
    let doubtful = redactor.doubtfulWords(in: comment)
    if doubtful.count > 2 || doubtful.contains(where: { !words.pieces[$0].isWord }) {
      return "a reviewer is offered the words \(doubtful) of \(comment.escaped)"
    }
    let end = comment.reversed().prefix(while: \.isWhitespace).count
    let none = words.covering([])
    if none.wereChanged || none.text != comment.dropLast(end) {
      return "covering no word makes \(none.text.escaped) of \(comment.escaped)"
    }
    let all = words.covering(Set(words.pieces.indices))
    if redactor.wordByWord(all.text).pieces.contains(where: \.isWord) {
      return "covering every word leaves \(all.text.escaped)"
    }
    let places = words.pieces.indices.filter { words.pieces[$0].isWord }
    if all.wereChanged == places.isEmpty { return "it says wrongly whether words were covered" }
    let lost = places.prefix(30).first { !words.positions(of: words.pieces[$0].text).contains($0) }
    return lost.map { "word \($0) is not found in \(comment.escaped)" }
  }
}
