import Anonymity
import Survey

/// How well a test set was covered.
struct Score {
  private(set) var byLabel: [String: Tally] = [:]
  private(set) var byOrigin: [String: Tally] = [:]
  private(set) var direct = Tally()
  private(set) var cleanComments = Tally()
  private(set) var cleanWords = Tally()

  /// So many of so many.
  struct Tally {
    var count = 0
    var all = 0
    var share: Double { all == 0 ? 1 : Double(count) / Double(all) }

    mutating func add(_ holds: Bool) {
      all += 1
      if holds { count += 1 }
    }
  }

  /// What says at once who somebody is.
  static let direct: Set<String> = [
    "PHONE", "EMAIL", "POSTCODE", "ADDRESS", "NHS_NUMBER", "NINO", "DOB", "URL", "VEHICLE_REG",
    "CASE_REF", "BANK", "NAME",
  ]

  /// - Parameter pressing: the person presses each word that is offered to them and that is somebody's.
  init(of comments: [Comment], by redactor: Redactor, pressing: Bool = false) {
    for comment in comments {
      var words = redactor.redact(RawWords(comment.text))
      if pressing { comment.press(offeredBy: redactor, in: &words) }
      let covered = words.text
      comment.spans.isEmpty ? addClean(comment, covered) : add(comment, covered)
    }
  }

  private mutating func add(_ comment: Comment, _ covered: String) {
    let remains = Remains(of: comment.text, in: covered)
    for span in comment.spans {
      let isGone = !remains.leak(span)
      byLabel[span.label, default: Tally()].add(isGone)
      if Self.direct.contains(span.label) { direct.add(isGone) }
      if let origin = span.group { byOrigin[origin, default: Tally()].add(isGone) }
    }
  }

  private mutating func addClean(_ comment: Comment, _ covered: String) {
    cleanComments.add(covered == comment.text)
    let left = covered.split(separator: " ").filter { !$0.hasPrefix("[") }
    var remaining = left[...]
    for word in comment.text.split(separator: " ") {
      cleanWords.add(remaining.first == word)
      if remaining.first == word { remaining.removeFirst() }
    }
  }

  /// Recall by label and origin, and what was lost of harmless comments.
  var report: String {
    let rows = byLabel.merging(byOrigin) { label, _ in label }.sorted { $0.key < $1.key }
    let shares = rows.map { "\($0.key) \($0.value.count)/\($0.value.all)" }
    return
      (shares + [
        "direct \(direct.count)/\(direct.all)",
        "clean comments kept \(cleanComments.count)/\(cleanComments.all)",
        "clean words kept \(cleanWords.count)/\(cleanWords.all)",
      ]).joined(separator: ", ")
  }
}

extension Comment {
  /// Covers what stands in a span, of the words that are offered.
  fileprivate func press(offeredBy redactor: Redactor, in words: inout RedactedWords) {
    let scalars = Array(text.unicodeScalars)
    let marked = spans.map { span in
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
    for place in redactor.doubtfulWords(in: words)
    where marked.contains(where: { $0.contains(words.pieces[place].name) }) {
      words = words.covering(place)
    }
  }
}
